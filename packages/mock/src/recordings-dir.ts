/** The folder with the recordings that this package ships. It stands beside both `src/` and `dist/`. */
export const recordingsDir: URL = new URL("../recordings/", import.meta.url);
