/** Words of others may hold numbers that no sentence vouches for: they are left to the log. */
export const sayable = (said: string): string => said.replace(/\S*\p{N}\S*/gu, "…").replace(/[.\s]+$/, "");
