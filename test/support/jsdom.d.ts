/** As much of jsdom as tests use; it comes without types. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string)
    readonly window: { readonly DOMParser: typeof DOMParser }
  }
}
