/** Who publishes this copy of the portal and where: the one place to change for whoever runs it. */
export const site = {
  name: { zh: '广西人工智能政策读本', en: 'Guangxi AI Policy Reader' },
  /** Public base address, no trailing slash. `SITE_URL` overrides it at build time. */
  url: process.env.SITE_URL ?? 'https://guangxi-ai-policy.example',
  /** How readers reach the publisher: a `mailto:` or `https:` address, or null when none has been set. */
  contact: null as string | null,
  /** Whether browsers keep what was read. `false` takes back what they have: the way out should saving ever do harm. */
  offline: true as boolean,
} as const;
