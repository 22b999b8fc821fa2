package dev.flint.runtime.packaging.rules;

import dev.flint.runtime.packaging.archive.CodeJar;
import dev.flint.runtime.packaging.usage.Guard;
import dev.flint.runtime.packaging.usage.Unless;
import java.lang.module.ModuleDescriptor.Version;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The guards. Each is tried by a test of its own: the library without the modules. */
public final class GuardTable {
  private static final Set<String> COMPILER = Set.of("java.compiler", "jdk.compiler");
  private static final String PICTURES =
      "org.springframework.http.converter.BufferedImageHttpMessageConverter";
  private static final String RECORDER = "org.springframework.core.metrics.jfr.";
  private static final String SOURCES =
      "org.springframework.http.converter.xml.SourceHttpMessageConverter";
  private static final String STYLE_SHEETS = "org.springframework.web.servlet.view.xslt.";
  private static final String TRANSFORMERS = "org.wildfly.common.xml.TransformerFactoryUtil";
  private static final String[] REMOTE_BEANS = {
    "org.springframework.jmx.access.",
    "org.springframework.jmx.support.ConnectorServerFactoryBean",
    "org.springframework.jmx.support.MBeanServerConnectionFactoryBean"
  };

  private static final List<Guard> TABLE =
      List.of(
          new Guard(
              List.of("com.fasterxml.jackson.databind."),
              "com.fasterxml.jackson.core:jackson-databind",
              Version.parse("2.12"),
              Version.parse("3"),
              Set.of("java.desktop", "java.logging", "java.sql", "java.xml", XmlPart.REST),
              "it handles their types where it sees one, and looks for them by name",
              Unless.NOTHING),
          new Guard(
              List.of("jakarta.el.BeanSupportFull"),
              "jakarta.el:jakarta.el-api",
              Version.parse("6"),
              Version.parse("7"),
              Set.of("java.desktop"),
              "it looks at beans by itself where it does not find java.beans",
              Unless.NOTHING),
          new Guard(
              List.of("dev.flint.runtime."),
              "dev.flint:flint-runtime-slf4j",
              Version.parse("0"),
              Version.parse("9999"),
              Set.of("java.logging"),
              "it is used where the function logs with java.util.logging",
              Unless.NOTHING),
          new Guard(
              List.of(
                  "jakarta.xml.bind.helpers.AbstractMarshallerImpl",
                  "javax.xml.bind.helpers.AbstractMarshallerImpl"),
              "jakarta.xml.bind:jakarta.xml.bind-api",
              Version.parse("2.3"),
              Version.parse("5"),
              Set.of(ExtendedCharsets.MODULE),
              "it writes UTF-8 where nobody names another charset",
              Unless.NOTHING),
          new Guard(
              List.of("io.vertx.core.impl.verticle.CompilingClassLoader"),
              "io.vertx:vertx-core",
              Version.parse("4"),
              Version.parse("5"),
              COMPILER,
              "it compiles verticles that are deployed as sources, and no jar has any",
              Unless.present("(?!META-INF/).*\\.java")),
          new Guard(
              List.of("io.vertx.codegen."),
              "io.vertx:vertx-codegen",
              Version.parse("4"),
              Version.parse("5"),
              COMPILER,
              "it is a plug-in of the compiler, which is run by builds",
              Unless.named("io.vertx.codegen.Compiler", "io.vertx.codegen.CodeGenProcessor")),
          new Guard(
              List.of(PICTURES),
              "org.springframework:spring-web",
              Version.parse("5"),
              Version.parse("8"),
              Set.of("java.desktop"),
              "nothing makes its converter of pictures but who wants one",
              Unless.named(PICTURES)),
          new Guard(
              List.of(RECORDER),
              "org.springframework:spring-core",
              Version.parse("5.3"),
              Version.parse("8"),
              Set.of("jdk.jfr"),
              "nothing records its start but who wants Flight Recorder for it",
              Unless.named(RECORDER)),
          new Guard(
              List.of(REMOTE_BEANS),
              "org.springframework:spring-context",
              Version.parse("5.3"),
              Version.parse("8"),
              Set.of("java.management.rmi"),
              "nothing connects to the beans of another JVM but who wants to",
              Unless.named(REMOTE_BEANS)),
          new Guard(
              List.of("org.springframework.boot.autoconfigure.kafka.KafkaProperties$Jaas"),
              "org.springframework.boot:spring-boot-autoconfigure",
              Version.parse("2.7"),
              Version.parse("4"),
              Set.of("jdk.security.auth"),
              "it is not made without spring-kafka, which no jar has",
              Unless.present("org/springframework/kafka/.*")),
          new Guard(
              List.of(
                  "org.springframework.http.converter.xml.AbstractXmlHttpMessageConverter",
                  SOURCES),
              "org.springframework:spring-web",
              Version.parse("6.2"),
              Version.parse("7"),
              Set.of(XmlPart.REST),
              "nothing makes its converters of XML but who wants one, or has JAXB",
              Unless.named(SOURCES, "org.springframework.http.converter.xml.Marshalling")
                  .orPresent("(jakarta|javax)/xml/bind/.*")),
          new Guard(
              List.of(STYLE_SHEETS),
              "org.springframework:spring-webmvc",
              Version.parse("6.2"),
              Version.parse("7"),
              Set.of(XmlPart.REST),
              "nothing makes its views of style sheets but who wants one",
              Unless.named(STYLE_SHEETS)),
          new Guard(
              List.of("org.springframework.boot.webservices.client."),
              "org.springframework.boot:spring-boot",
              Version.parse("2.7"),
              Version.parse("4"),
              Set.of(XmlPart.REST),
              "its client is made of spring-ws, which no jar has",
              Unless.present("org/springframework/ws/.*")),
          new Guard(
              List.of(TRANSFORMERS),
              "org.wildfly.common:wildfly-common",
              Version.parse("2"),
              Version.parse("3"),
              Set.of(XmlPart.REST),
              "nothing makes a transformer with it but who wants one",
              Unless.named(TRANSFORMERS)));

  private static final List<Guard> CONDITIONAL =
      TABLE.stream().filter(Guard::isConditional).toList();

  private GuardTable() {}

  /**
   * Returns the guard of a class. In the function's own jar a class counts as a library's where the
   * library was merged into the jar, and Maven's note of its version with it.
   *
   * @param own whether the jar is the function's own
   */
  public static Optional<Guard> of(String className, CodeJar jar, boolean own) {
    return TABLE.stream()
        .filter(guard -> guard.includes(className))
        .filter(guard -> guard.holds(jar.versionOf(guard.artifact()), own))
        .findFirst();
  }

  /** Returns those that depend on what other jars have. */
  public static List<Guard> conditional() {
    return CONDITIONAL;
  }

  /** Returns whether a class, by its binary name, speaks against one of these. */
  public static boolean isNamedByAny(String className) {
    for (Guard guard : CONDITIONAL) {
      if (guard.unless().isName(className)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a class is of a library of the table, whatever its version. */
  public static boolean knows(String className) {
    return TABLE.stream().anyMatch(guard -> guard.includes(className));
  }
}
