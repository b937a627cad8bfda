import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['exercises/**/*.test.{ts,tsx}', 'src/**/*.test.{ts,tsx}', 'tests/{config,rooms,content,property,frozen}/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
  },
});
