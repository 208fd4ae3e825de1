/** What the opening thread is asked. */
export type Opening = { readonly kind: "page"; readonly html: string };

/** What it answers to a page: the HTML of its article, or null. */
export type PageOpened = { readonly kind: "page"; readonly article: string | null };

export type Opened = PageOpened;
