import { describe, test } from 'vitest';
import { contract } from './contract.ts';
import { memoryStore, openMemory } from './memory.ts';

describe('the back end in memory', () => {
  for (const { title, run } of contract) {
    test(title, async () => {
      const store = memoryStore();
      await run(async () => openMemory(store));
    });
  }
});
