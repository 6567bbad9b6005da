declare module 'virtual:packs' {
  export const packs: import('./pack.ts').Pack[];
}
