import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts', 'tests/ops/**/*.test.ts'],
    testTimeout: 30_000,
  },
});
