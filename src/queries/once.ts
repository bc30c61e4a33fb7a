/** Keeps what `load` gives for the whole build; on the authoring server, where files change, it is loaded anew each time. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    if (import.meta.env.DEV) return load();
    loading ??= load();
    return loading;
  };
}
