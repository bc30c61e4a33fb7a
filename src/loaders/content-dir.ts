/** The folder that holds the content; `CONTENT_DIR` names another one, as measurements on synthetic content do. */
export const contentDir = process.env.CONTENT_DIR ?? 'content';
