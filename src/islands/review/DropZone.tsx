// Files, a folder or a zip: dropped or picked. A dropped folder is walked to its leaves.
import { useState, type ChangeEvent, type DragEvent, type ReactElement } from 'react';
import type { ReviewWords } from '#words/review.ts';

const readAll = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> => new Promise((resolve, reject) => reader.readEntries(resolve, reject));

const filesOf = async (entry: FileSystemEntry): Promise<File[]> => {
  if (entry.isFile) return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: File[] = [];
  for (let batch = await readAll(reader); batch.length > 0; batch = await readAll(reader)) found.push(...(await Promise.all(batch.map(filesOf))).flat());
  return found;
};

const dropped = async (items: DataTransferItemList): Promise<File[]> => {
  const entries = [...items].filter(({ kind }) => kind === 'file').map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  const files = await Promise.all(entries.map(async (entry) => (entry === null ? [] : entry instanceof File ? [entry] : filesOf(entry))));
  return files.flat();
};

interface DropZoneProps {
  readonly words: ReviewWords;
  readonly onFiles: (files: readonly File[]) => void;
}

export const DropZone = ({ words, onFiles }: DropZoneProps): ReactElement => {
  const [over, setOver] = useState(false);
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    setOver(false);
    onFiles(await dropped(event.dataTransfer.items));
  };
  const pick = (event: ChangeEvent<HTMLInputElement>): void => {
    onFiles([...(event.target.files ?? [])]);
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
