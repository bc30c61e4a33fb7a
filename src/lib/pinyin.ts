/**
 * A test for the syllables of a term, true when letters typed without tones name some of them in a row, the last one
 * perhaps unfinished: `zhineng nong` fits zhi neng nong ye. With `initials`, when they are first letters: `znny`.
 * Anything but two letters or more fits nothing.
 */
export function soundTest(text: string, initials = false): (syllables: string[]) => boolean {
  const letters = text
    .toLowerCase()
    .replace(/[\s'’]/g, '')
    .replaceAll('ü', 'v');
  if (!/^[a-z]{2,}$/.test(letters)) return () => false;
  return (syllables) => {
    const read = initials ? syllables.map((syllable) => syllable[0]!) : syllables;
    return read.some((_, at) => read.slice(at).join('').startsWith(letters));
  };
}
