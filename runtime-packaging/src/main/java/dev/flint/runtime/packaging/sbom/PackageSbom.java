package dev.flint.runtime.packaging.sbom;

import dev.flint.runtime.packaging.options.Coordinates;
import dev.flint.runtime.packaging.options.PackageOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Property;

/**
 * What is in a package. Each folder that is packed gets an SBOM of its own, as a layer has a life
 * of its own.
 *
 * @param options what was packaged
 * @param code the jars in it
 * @param jre the JRE in it
 */
public record PackageSbom(PackageOptions options, PackedCode code, PackedJre jre) {
  /**
   * Writes what is in a folder.
   *
   * @param folder the folder that is packed
   * @param file the file to write
   * @throws IOException when the file can't be written, or one of the package not be read
   */
  public void write(Path folder, Path file) throws IOException {
    JarComponents components = new JarComponents(folder, known());
    List<PackedCode.Jar> jars = code.below(folder);
    Document document =
        jars.contains(code.own()) ? ofFunction(components) : new Document(layer(folder));
    for (PackedCode.Jar jar : jars) {
      if (!jar.equals(code.own())) {
        document.add(components.of(jar));
      }
      components.mergedInto(jar).forEach(each -> document.add(each, components.file(jar)));
    }
    if (jre.folder().startsWith(folder)) {
      document.add(jre.component());
    }
    Files.writeString(file, document.text());
  }

  private Map<Path, Coordinates> known() {
    Map<Path, Coordinates> known = new HashMap<>();
    options
        .code()
        .dependencies()
        .forEach(each -> each.coordinates().ifPresent(found -> known.put(each.jar(), found)));
    return known;
  }

  private Document ofFunction(JarComponents components) throws IOException {
    Document document = new Document(function(components));
    for (Path merged : code.merged()) {
      document.add(components.merged(merged, code.own()));
    }
    return document;
  }

  private Component function(JarComponents components) throws IOException {
    Component function = components.of(code.own());
    function.setType(Component.Type.APPLICATION);
    add(function, "name", options.output().name());
    add(function, "handler", options.code().handler());
    add(function, "format", options.output().format().toString());
    return function;
  }

  private Component layer(Path folder) {
    Component layer = new Component();
    layer.setType(Component.Type.PLATFORM);
    layer.setBomRef("layer");
    layer.setName(folder.getFileName().toString());
    add(layer, "format", options.output().format().toString());
    return layer;
  }

  private static void add(Component component, String name, String value) {
    if (!value.isEmpty()) {
      component.addProperty(new Property("flint:" + name, value));
    }
  }
}
