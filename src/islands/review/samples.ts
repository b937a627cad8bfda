// The sample records that the desk can open with, as files like any other.

export const sampleFiles = async (base: string): Promise<readonly File[]> => {
  const names = (await (await fetch(`${base}samples/index.json`)).json()) as readonly string[];
  return Promise.all(names.map(async (name) => new File([await (await fetch(`${base}samples/${name}`)).blob()], name)));
};
