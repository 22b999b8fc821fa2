package dev.flint.runtime.packaging.sbom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Dependency;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.model.metadata.ToolInformation;

/** An SBOM that is the same text for the same components: without a time, and sorted. */
final class Document {
  /** The newest that scanners commonly read. */
  private static final Version VERSION = Version.VERSION_16;

  private final Component subject;
  private final Map<String, Component> components = new TreeMap<>();
  private final Map<String, SortedSet<String>> dependencies = new TreeMap<>();

  /** An SBOM of one component, with nothing in it. */
  Document(Component subject) {
    this.subject = subject;
    dependencies.put(subject.getBomRef(), new TreeSet<>());
  }

  /** Adds what the subject consists of. */
  void add(Component component) {
    add(component, subject.getBomRef());
  }

  /** Adds what another component consists of; once, whoever else tells of it. */
  void add(Component component, String dependent) {
    components.putIfAbsent(component.getBomRef(), component);
    addDependency(dependent, component.getBomRef());
    if (component.getComponents() != null) {
      component
          .getComponents()
          .forEach(each -> addDependency(component.getBomRef(), each.getBomRef()));
    }
  }

  private void addDependency(String dependent, String dependency) {
    dependencies.computeIfAbsent(dependency, ref -> new TreeSet<>());
    dependencies.computeIfAbsent(dependent, ref -> new TreeSet<>()).add(dependency);
  }

  /** Returns the document, JSON. */
  String text() {
    Bom bom = new Bom();
    bom.setMetadata(metadata());
    components.values().forEach(bom::addComponent);
    dependencies.forEach((ref, others) -> bom.addDependency(dependency(ref, others)));
    // Of the same content the same number.
    String content = json(bom);
    bom.setSerialNumber("urn:uuid:" + UUID.nameUUIDFromBytes(content.getBytes(UTF_8)));
    return json(bom) + "\n";
  }

  private static Dependency dependency(String ref, SortedSet<String> others) {
    Dependency dependency = new Dependency(ref);
    others.forEach(other -> dependency.addDependency(new Dependency(other)));
    return dependency;
  }

  private Metadata metadata() {
    ToolInformation tools = new ToolInformation();
    tools.setComponents(List.of(flint()));
    Metadata metadata = new Metadata();
    metadata.setTimestamp(null);
    metadata.setToolChoice(tools);
    metadata.setComponent(subject);
    return metadata;
  }

  /** Returns what made the document; its version is in the manifest of its jar. */
  private static Component flint() {
    Component flint = new Component();
    flint.setType(Component.Type.APPLICATION);
    flint.setGroup("dev.flint");
    flint.setName("flint-runtime-packaging");
    flint.setVersion(Document.class.getPackage().getImplementationVersion());
    return flint;
  }

  private static String json(Bom bom) {
    try {
      return BomGeneratorFactory.createJson(VERSION, bom).toJsonString();
    } catch (GeneratorException e) {
      throw new IllegalStateException("Could not write the SBOM: " + e.getMessage(), e);
    }
  }
}
