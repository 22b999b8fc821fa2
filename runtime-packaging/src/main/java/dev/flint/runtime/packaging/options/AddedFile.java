package dev.flint.runtime.packaging.options;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file or folder to copy into the JRE.
 *
 * @param source the file or folder
 * @param target where it goes, relative to the JRE's folder; empty for a folder whose content goes
 *     there
 */
public record AddedFile(Path source, String target) {
  private static final String FORM =
      "FILE=PATH, where PATH is in the JRE, such as certs/cacerts=lib/security/cacerts, or a FOLDER"
          + " whose content is laid over it";

  /**
   * Reads what the user wrote.
   *
   * @param text {@code FILE=PATH}, {@code FOLDER=PATH} or {@code FOLDER}
   * @param base the folder that relative ones are in
   * @return the file or folder, which is there
   * @throws PackagingException when it is not, or its place would be outside of the JRE
   */
  public static AddedFile parse(String text, Path base) {
    int split = text.lastIndexOf('=');
    String target = split < 0 ? "" : text.substring(split + 1).strip();
    Path source = base.resolve((split < 0 ? text : text.substring(0, split)).strip());
    Path inside = Path.of("jre").resolve(target).normalize();
    if (Path.of(target).isAbsolute() || !inside.startsWith("jre")) {
      throw refused(text, "a path outside of the JRE");
    }
    if (!Files.exists(source)) {
      throw refused(text, "no file or folder " + source);
    }
    if (target.isEmpty() && !Files.isDirectory(source)) {
      throw refused(text, "a file without its place in the JRE");
    }
    return new AddedFile(source, target);
  }

  private static PackagingException refused(String text, String found) {
    return new PackagingException(
        "Expected in " + Setting.ADD_FILES + " " + FORM + ", found " + found + ": " + text);
  }
}
