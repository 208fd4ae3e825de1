export const usage = "";
