package dev.flint.runtime.packaging.sbom;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import dev.flint.runtime.packaging.options.Coordinates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.Property;

/**
 * The components that jars are.
 *
 * @param folder the folder that is packed, which files are told relative to
 * @param known the jars of which the build knows what they are
 */
record JarComponents(Path folder, Map<Path, Coordinates> known) {
  private static final String FILE = "flint:file";

  /** Returns the component that a jar is. */
  Component of(PackedCode.Jar jar) throws IOException {
    String file = file(jar);
    Component component = component(coordinates(jar.source()), file);
    String hash = addHash(component, jar.source());
    component.addProperty(new Property(FILE, file));
    String copied = sha256(jar.copy());
    if (!copied.equals(hash)) {
      component.addProperty(new Property("flint:file:sha-256", copied));
    }
    jar.leftOut().stream()
        .sorted()
        .forEach(name -> component.addProperty(new Property("flint:file:left-out", name)));
    return component;
  }

  /**
   * Returns the component that a jar is whose classes are in another.
   *
   * @param jar the jar as it came in
   * @param into the other
   */
  Component merged(Path jar, PackedCode.Jar into) throws IOException {
    Component component = merged(coordinates(jar), into);
    addHash(component, jar);
    return component;
  }

  /** Returns the components that a jar says were merged into it. */
  List<Component> mergedInto(PackedCode.Jar jar) {
    JarLabels labels = JarLabels.of(jar.source());
    Coordinates own = known.getOrDefault(jar.source(), labels.own());
    return labels.merged(own).stream().map(each -> merged(each, jar)).toList();
  }

  private Component merged(Coordinates coordinates, PackedCode.Jar into) {
    String file = file(into);
    Component component =
        component(coordinates, file + "!" + coordinates.name() + ":" + coordinates.version());
    component.addProperty(new Property(FILE, file));
    return component;
  }

  private Coordinates coordinates(Path jar) {
    Coordinates coordinates = known.get(jar);
    return coordinates == null ? JarLabels.of(jar).own() : coordinates;
  }

  private static Component component(Coordinates coordinates, String ref) {
    Component component = new Component();
    component.setType(Component.Type.LIBRARY);
    component.setBomRef(ref);
    component.setName(coordinates.artifact());
    if (!coordinates.version().isEmpty()) {
      component.setVersion(coordinates.version());
    }
    if (!coordinates.group().isEmpty()) {
      component.setGroup(coordinates.group());
      component.setPurl(purl(coordinates));
    }
    return component;
  }

  private static PackageURL purl(Coordinates coordinates) {
    TreeMap<String, String> qualifiers = new TreeMap<>();
    if (!coordinates.classifier().isEmpty()) {
      qualifiers.put("classifier", coordinates.classifier());
    }
    try {
      return new PackageURL(
          PackageURL.StandardTypes.MAVEN,
          coordinates.group(),
          coordinates.artifact(),
          coordinates.version(),
          qualifiers,
          null);
    } catch (MalformedPackageURLException e) {
      throw new IllegalArgumentException(coordinates.toString(), e);
    }
  }

  /** Returns the file in the package that holds a jar. */
  String file(PackedCode.Jar jar) {
    return folder.relativize(jar.copy()).toString().replace('\\', '/');
  }

  private static String addHash(Component component, Path file) throws IOException {
    String hash = sha256(file);
    component.addHash(new Hash(Hash.Algorithm.SHA_256, hash));
    return hash;
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
