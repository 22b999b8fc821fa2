package dev.flint.runtime.maven;

import dev.flint.runtime.packaging.PackagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * What the project's jar says in its manifest. Frameworks find their application by that, also
 * where the function is run from its classes and there is no jar yet.
 *
 * @param project the project
 */
record ProjectManifest(MavenProject project) {

  /**
   * Writes the manifest where it can be read by who has the folder on the class path.
   *
   * @return the folder; nothing when the pom says nothing of the manifest
   */
  Optional<Path> writeTo(Path folder) {
    Manifest manifest = read();
    if (manifest.getMainAttributes().isEmpty()) {
      return Optional.empty();
    }
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    try {
      Path file = folder.resolve("META-INF/MANIFEST.MF");
      Files.createDirectories(file.getParent());
      try (OutputStream out = Files.newOutputStream(file)) {
        manifest.write(out);
      }
      return Optional.of(folder);
    } catch (IOException e) {
      throw new PackagingException("Could not write a manifest into " + folder + ": " + e, e);
    }
  }

  private Manifest read() {
    Manifest manifest = new Manifest();
    Xpp3Dom archive =
        child(
            project.getGoalConfiguration(
                "org.apache.maven.plugins", "maven-jar-plugin", "default-jar", "jar"),
            "archive");
    Xpp3Dom mainClass = child(child(archive, "manifest"), "mainClass");
    if (mainClass != null) {
      put(manifest, "Main-Class", mainClass);
    }
    Xpp3Dom entries = child(archive, "manifestEntries");
    if (entries != null) {
      for (Xpp3Dom entry : entries.getChildren()) {
        put(manifest, entry.getName(), entry);
      }
    }
    return manifest;
  }

  private static void put(Manifest manifest, String name, Xpp3Dom value) {
    if (value.getValue() != null) {
      manifest.getMainAttributes().putValue(name, value.getValue());
    }
  }

  private static @Nullable Xpp3Dom child(@Nullable Xpp3Dom parent, String name) {
    return parent == null ? null : parent.getChild(name);
  }
}
