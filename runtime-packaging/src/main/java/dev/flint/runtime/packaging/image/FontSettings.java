package dev.flint.runtime.packaging.image;

import dev.flint.runtime.packaging.PackagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Lets AWT draw text with fonts that the function brings, where the system has no fontconfig. With
 * neither, AWT throws at its first text, whatever its font. A system's fontconfig comes before.
 *
 * @param image the image's folder
 */
public record FontSettings(Path image) {
  private static final String FILE = "lib/fontconfig.properties";
  // The fonts that are named by their use, such as Dialog, are of no file.
  private static final List<String> NO_FONTS = List.of("version=1", "sequence.allfonts=default");

  /** Writes them, where the image has AWT. */
  public void write() {
    Path settings = image.resolve(FILE);
    if (!Files.exists(image.resolve("lib/libfontmanager.so")) || Files.exists(settings)) {
      return;
    }
    try {
      Files.write(settings, NO_FONTS);
    } catch (IOException e) {
      throw new PackagingException("Could not write " + FILE + " of " + image + ": " + e, e);
    }
  }
}
