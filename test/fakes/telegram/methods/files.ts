import { badRequest } from "../refusal.ts";
import type { Methods, Scene } from "./method.ts";

/** Bots may fetch files of up to 20 MB. */
const largestDownload = 20 * 1024 * 1024;

/** "It is guaranteed that the link will be valid for at least 1 hour": here no longer. */
const linkGoodFor = 3_600;

export function fileMethods({ world }: Scene): Methods {
  return {
    getfile(parameters) {
      if (parameters.text("file_id") === "") throw badRequest("file_id not specified");
      const file = world.files.get(parameters.text("file_id"));
      if (file === undefined) throw badRequest("wrong file_id or the file is temporarily unavailable");
      if (file.bytes.length > largestDownload) throw badRequest("file is too big");
      const ending = /\.\w{1,8}$/.exec(file.name)?.[0] ?? "";
      const path = `documents/file_${world.links.size + 1}${ending}`;
      world.links.set(path, { file, until: world.seconds() + linkGoodFor });
      return {
        file_id: file.id,
        file_unique_id: file.uniqueId,
        file_size: file.bytes.length,
        file_path: path,
      };
    },
  };
}
