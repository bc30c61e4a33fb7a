import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumArgs, chromiumPath } from '../scripts/lib/project.ts';

const port = Number(process.env.TEST_PORT ?? 4399);

export default defineConfig({
  testDir: '.',
  testMatch: ['e2e/**/*.spec.ts', 'a11y/**/*.spec.ts'],
  fullyParallel: true,
  workers: 2,
  forbidOnly: !!process.env.CI,
  reporter: [['dot'], ['json', { outputFile: resolve('.cache/test-results/playwright.json') }]],
  outputDir: resolve('.cache/playwright'),
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: { executablePath: chromiumPath(), args: chromiumArgs },
    serviceWorkers: 'block',
    trace: 'off',
  },
  webServer: {
    cwd: process.cwd(),
    command: `PORT=${port} npm run --silent serve:only`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
