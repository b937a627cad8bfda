// Files, a folder or a zip: dropped or picked. A dropped folder is walked to its leaves.
import { useState, type ChangeEvent, type DragEvent, type ReactElement } from 'react';
import { isClutter } from '#record/clutter.ts';
import type { ReviewWords } from '#words/review.ts';

/** A file under the path it was found by; without `file` where the system would not give it. */
export interface Chosen {
  readonly path: string;
  readonly file: File | undefined;
}

const readAll = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> => new Promise((resolve, reject) => reader.readEntries(resolve, reject));

/** One that cannot be read is told with the others and stops none of them. */
const filesOf = async (entry: FileSystemEntry): Promise<readonly Chosen[]> => {
  const path = entry.fullPath.replace(/^\//u, '');
  try {
    if (entry.isFile) return [{ path, file: await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)) }];
    const reader = (entry as FileSystemDirectoryEntry).createReader();
    const found: Chosen[] = [];
    for (let batch = await readAll(reader); batch.length > 0; batch = await readAll(reader)) found.push(...(await Promise.all(batch.map(filesOf))).flat());
    return found;
  } catch {
    return [{ path, file: undefined }];
  }
};

const chosen = (file: File): Chosen => ({ path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, file });

const dropped = async (items: DataTransferItemList): Promise<readonly Chosen[]> => {
  const entries = [...items].filter(({ kind }) => kind === 'file').map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  const files = await Promise.all(entries.map(async (entry) => (entry === null ? [] : entry instanceof File ? [chosen(entry)] : filesOf(entry))));
  return files.flat();
};

/** Of a folder everything comes along; of what was named one by one nothing is left out. */
const meant = ({ path }: Chosen): boolean => !path.includes('/') || !isClutter(path);

interface DropZoneProps {
  readonly words: ReviewWords;
  readonly onFiles: (files: readonly Chosen[]) => void;
}

export const DropZone = ({ words, onFiles }: DropZoneProps): ReactElement => {
  const [over, setOver] = useState(false);
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    setOver(false);
    onFiles((await dropped(event.dataTransfer.items)).filter(meant));
  };
  const pick = (event: ChangeEvent<HTMLInputElement>): void => {
    onFiles([...(event.target.files ?? [])].map(chosen).filter(meant));
    event.target.value = '';
  };
  return (
    <div className="drop" data-over={over} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={(event) => void drop(event)}>
      <p>{words.drop}</p>
      <p className="acts drop-acts">
        <label className="act picker">{words.pickFiles}<input type="file" multiple className="visually-hidden" data-pick="files" onChange={pick} /></label>
        <label className="act act-quiet picker">{words.pickFolder}<input type="file" multiple className="visually-hidden" data-pick="folder" {...{ webkitdirectory: '' }} onChange={pick} /></label>
      </p>
    </div>
  );
};
