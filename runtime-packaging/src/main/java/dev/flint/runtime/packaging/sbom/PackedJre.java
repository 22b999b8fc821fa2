package dev.flint.runtime.packaging.sbom;

import dev.flint.runtime.packaging.image.RuntimeImage;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.jdk.ReleaseFile;
import dev.flint.runtime.packaging.modules.ImageContent;
import dev.flint.runtime.packaging.options.JreOptions;
import dev.flint.runtime.packaging.report.CacheState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.OrganizationalEntity;
import org.cyclonedx.model.Property;

/**
 * The JRE of a package.
 *
 * @param folder where it is
 * @param image how it was linked
 * @param options what it was linked by
 * @param cache its cache of classes
 */
public record PackedJre(Path folder, RuntimeImage image, JreOptions options, CacheState cache) {
  static final String REF = "jre";

  /** What is left out of every JRE. */
  private static final List<String> STRIPPED =
      List.of("debug attributes of the JDK's classes", "header files", "man pages");

  /** Returns the component that it is, with a component for each of its modules. */
  Component component() throws IOException {
    Jdk jdk = image.linkedJdk();
    ReleaseFile release = ReleaseFile.of(jdk.home());
    Component jre = new Component();
    jre.setType(Component.Type.PLATFORM);
    jre.setBomRef(REF);
    jre.setName("OpenJDK");
    jre.setVersion(release.value("JAVA_RUNTIME_VERSION", jdk.version().toString()));
    jre.setCpe("cpe:2.3:a:oracle:openjdk:" + number(jdk) + ":*:*:*:*:*:*:*");
    jre.setSupplier(vendor(release.value("IMPLEMENTOR", "unknown")));
    image.modules().forEach(module -> jre.addComponent(module(module, number(jdk))));
    addProperties(jre, jdk);
    return jre;
  }

  /** Returns the version without what a vendor adds. */
  private static String number(Jdk jdk) {
    return jdk.version().version().stream().map(String::valueOf).collect(Collectors.joining("."));
  }

  private static OrganizationalEntity vendor(String name) {
    OrganizationalEntity vendor = new OrganizationalEntity();
    vendor.setName(name);
    return vendor;
  }

  private Component module(String name, String version) {
    Component module = new Component();
    module.setType(Component.Type.LIBRARY);
    module.setBomRef(REF + "/" + name);
    module.setName(name);
    module.setVersion(version);
    if (image.content().isInPart(name)) {
      module.addProperty(new Property("flint:jre:module", "in part"));
    }
    return module;
  }

  private void addProperties(Component jre, Jdk jdk) {
    add(jre, "platform", jdk.platform());
    jdk.architecture().ifPresent(each -> add(jre, "architecture", each.toString()));
    STRIPPED.forEach(each -> add(jre, "stripped", each));
    add(jre, "languages", languages());
    options.removeModules().forEach(each -> add(jre, "removed-module", each));
    add(jre, "trusted-certificates", options.trustedCertificates().toString());
    options.addFiles().forEach(each -> add(jre, "added-file", each.target()));
    add(jre, "cache", cache.isMade() ? cache.text() : "none");
    if (cache.isMade()) {
      add(jre, "cache-file", cache.file());
    }
  }

  private static void add(Component jre, String name, String value) {
    jre.addProperty(new Property("flint:jre:" + name, value));
  }

  /** Whose forms of dates and numbers there are. */
  private String languages() {
    ImageContent content = image.content();
    if (!image.modules().contains(ImageContent.LOCALE_DATA)) {
      return "en";
    }
    Set<String> languages = content.languages();
    return languages.isEmpty() ? "all" : String.join(", ", languages);
  }
}
