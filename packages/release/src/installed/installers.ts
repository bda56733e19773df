/** A package manager that users install with. */
export interface Installer {
  readonly name: string;
  /** The command that adds packages to the project in the current folder. */
  readonly add: readonly string[];
  /** The command that runs a program of that project. */
  readonly node: readonly string[];
  /** Points it at a registry, keeps its caches in a folder, and keeps it from phoning home. */
  readonly env: (registry: string, caches: string) => Readonly<Record<string, string>>;
}

// With its strict default, Plug'n'Play: a package that loads what it does not declare fails.
const YARN = ["npx", "-y", "-p", "@yarnpkg/cli-dist@4.18.1", "yarn"];

export const INSTALLERS: readonly Installer[] = [
  {
    name: "npm",
    add: ["npm", "install", "--no-audit", "--no-fund"],
    node: ["node"],
    env: (_registry, caches) => ({ npm_config_cache: `${caches}/npm` }),
  },
  {
    name: "pnpm",
    add: ["pnpm", "add", "--ignore-workspace"],
    node: ["node"],
    env: (_registry, caches) => ({
      npm_config_store_dir: `${caches}/pnpm`,
      npm_config_minimum_release_age: "0", // what was published a moment ago
    }),
  },
  {
    name: "yarn",
    add: [...YARN, "add"],
    node: [...YARN, "node"],
    env: (registry, caches) => ({
      YARN_NPM_REGISTRY_SERVER: registry.replace(/\/$/, ""),
      YARN_UNSAFE_HTTP_WHITELIST: "127.0.0.1",
      YARN_GLOBAL_FOLDER: `${caches}/yarn`,
      YARN_ENABLE_TELEMETRY: "0",
      YARN_ENABLE_IMMUTABLE_INSTALLS: "0", // on in CI, where there is no lockfile yet
      YARN_NPM_MINIMAL_AGE_GATE: "0", // what was published a moment ago
    }),
  },
  {
    name: "bun",
    add: ["npx", "-y", "bun@1.4.5", "add"],
    node: ["node"],
    env: (registry, caches) => ({ BUN_CONFIG_REGISTRY: registry, BUN_INSTALL_CACHE_DIR: `${caches}/bun` }),
  },
];
