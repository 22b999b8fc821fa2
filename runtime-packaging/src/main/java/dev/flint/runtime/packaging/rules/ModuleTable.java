package dev.flint.runtime.packaging.rules;

import static dev.flint.runtime.packaging.rules.ModuleTable.Linked.NAMED;
import static dev.flint.runtime.packaging.rules.ModuleTable.Linked.NEVER;
import static dev.flint.runtime.packaging.rules.ModuleTable.Linked.NOT_AS_A_SERVICE;
import static dev.flint.runtime.packaging.rules.ModuleTable.Linked.USED;

import dev.flint.runtime.packaging.usage.CodeUsage;
import dev.flint.runtime.packaging.usage.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** When each module of a JDK is linked. {@code docs/packaging.md} shows the same table. */
public final class ModuleTable {
  /** When a module is linked. */
  public enum Linked {
    /**
     * Bytecode refers to it; or a string of the function's own jar, or a resource with settings,
     * names one of its classes; or a service is asked for that it provides.
     */
    USED,
    /** The same; or a string in any jar names one of its classes. */
    NAMED,
    /** As {@link #USED}, but for its services, which few who ask for the like mean. */
    NOT_AS_A_SERVICE,
    /** Only when the user adds it, or another module requires it. */
    NEVER;

    /** Returns whether who asks for its services gets it linked. */
    public boolean asAService() {
      return this == USED || this == NAMED;
    }
  }

  /**
   * One module.
   *
   * @param module its name
   * @param linked when it is linked
   * @param also where else the function's code shows that it needs it
   * @param note why so, or what is known of it; may be empty
   */
  public record Row(
      String module, Linked linked, Function<CodeUsage, Optional<Source>> also, String note) {}

  private static final List<Row> ROWS =
      List.of(
          row("java.base", USED, "always"),
          row("java.compiler", USED, ""),
          row("java.datatransfer", USED, ""),
          row(
              "java.desktop",
              USED,
              "annotations alone count where they say how to make a bean; in part for java.beans"),
          row("java.instrument", USED, ""),
          row("java.logging", USED, "System.Logger has a console of its own without"),
          row("java.management", USED, ""),
          row("java.management.rmi", USED, ""),
          row("java.naming", USED, ""),
          row("java.net.http", USED, ""),
          row("java.prefs", USED, ""),
          row("java.rmi", USED, ""),
          row("java.scripting", USED, "the JDK has no language for it"),
          row("java.se", NEVER, "it has nothing but what it requires"),
          row("java.security.jgss", USED, "Kerberos"),
          row("java.security.sasl", USED, ""),
          row("java.smartcardio", USED, ""),
          row("java.sql", USED, ""),
          row("java.sql.rowset", USED, ""),
          row("java.transaction.xa", USED, ""),
          row("java.xml", USED, "in part where nothing asks for XSLT and XPath"),
          row("java.xml.crypto", USED, ""),
          row("jdk.accessibility", USED, "for programs with windows"),
          row("jdk.attach", USED, ""),
          new Row(
              ExtendedCharsets.MODULE,
              USED,
              // Numbers are aliases too, but 500 is seldom meant for EBCDIC 500V1.
              usage -> usage.string(s -> !s.matches("\\d*") && ExtendedCharsets.contains(s)),
              "a string in any jar is the name of one of its charsets"),
          row("jdk.compiler", USED, "javac"),
          row("jdk.crypto.cryptoki", USED, "hardware keys, by the name SunPKCS11"),
          row("jdk.crypto.ec", USED, "before JDK 22 always: few servers take TLS without"),
          row("jdk.dynalink", USED, ""),
          row("jdk.editpad", NEVER, "an editor for the users of jshell"),
          row("jdk.graal.compiler", NEVER, "a compiler that the JVM does not use"),
          row("jdk.graal.compiler.management", NEVER, "a compiler that the JVM does not use"),
          row("jdk.hotspot.agent", NEVER, "for tools that look into a JVM from outside"),
          row("jdk.httpserver", USED, ""),
          row("jdk.incubator.foreign", USED, "the JVM wants --add-modules for it, too"),
          row("jdk.incubator.vector", USED, "the JVM wants --add-modules for it, too"),
          row("jdk.internal.ed", NEVER, "for jshell, which requires it"),
          row("jdk.internal.jvmstat", NEVER, "for tools that look into a JVM from outside"),
          row("jdk.internal.le", NEVER, "edits lines at a terminal"),
          row("jdk.internal.md", NEVER, "for javadoc, which requires it"),
          row("jdk.internal.opt", NEVER, "for tools, which require it"),
          row("jdk.internal.vm.ci", NEVER, "for compilers that the JVM does not use"),
          row("jdk.internal.vm.compiler", NEVER, "a compiler that the JVM does not use"),
          row("jdk.internal.vm.compiler.management", NEVER, "a compiler that the JVM does not use"),
          row("jdk.jartool", USED, "jar"),
          row("jdk.javadoc", USED, "javadoc"),
          row("jdk.jcmd", NEVER, "programs for people"),
          row("jdk.jconsole", USED, "a program with windows"),
          row("jdk.jdeps", USED, "jdeps, javap"),
          row("jdk.jdi", USED, "for debuggers"),
          row("jdk.jdwp.agent", NEVER, "for a JVM that is debugged"),
          row("jdk.jfr", USED, "Flight Recorder"),
          row("jdk.jlink", USED, "jlink, jmod"),
          row("jdk.jpackage", USED, "jpackage"),
          row("jdk.jshell", USED, ""),
          row("jdk.jsobject", USED, ""),
          row("jdk.jstatd", NEVER, "for tools that look into a JVM from outside"),
          row("jdk.localedata", NOT_AS_A_SERVICE, "by language, see Languages"),
          row("jdk.management", NAMED, "figures of processor and memory as beans"),
          row("jdk.management.agent", USED, "JMX from outside, by com.sun.management.jmxremote"),
          new Row(
              "jdk.management.jfr",
              NOT_AS_A_SERVICE,
              usage -> usage.string(s -> s.startsWith("jdk.management.jfr:")),
              "Flight Recorder as a bean, by its name"),
          new Row(
              "jdk.naming.dns",
              NAMED,
              usage -> usage.string(s -> s.startsWith("dns:")),
              "JNDI names that begin with dns:"),
          new Row(
              "jdk.naming.rmi",
              NAMED,
              usage -> usage.string(s -> s.startsWith("rmi:")),
              "JNDI names that begin with rmi:"),
          row("jdk.net", NAMED, ""),
          row("jdk.nio.mapmode", NAMED, ""),
          row("jdk.random", USED, "most algorithms, before JDK 19"),
          row("jdk.sctp", USED, ""),
          row("jdk.security.auth", NAMED, "login modules are named in settings"),
          new Row(
              "jdk.security.jgss",
              USED,
              usage ->
                  usage
                      .string("GSSAPI"::equals)
                      .filter(s -> usage.uses("javax/security/sasl/Sasl")),
              "Kerberos for SASL, by the name GSSAPI"),
          row("jdk.unsupported", USED, "always, for an end in order: sun.misc.Signal"),
          row("jdk.unsupported.desktop", USED, ""),
          row("jdk.xml.dom", USED, ""),
          row("jdk.zipfs", USED, "the file system of the inside of jars"));

  private static final Map<String, Row> BY_NAME =
      ROWS.stream().collect(Collectors.toUnmodifiableMap(Row::module, Function.identity()));

  private ModuleTable() {}

  /** Returns the row of a module; nothing for one of a JDK that this program doesn't know. */
  public static Optional<Row> row(String module) {
    return Optional.ofNullable(BY_NAME.get(module));
  }

  /** When a module is linked; one of a later JDK is when it is used. */
  public static Linked linked(String module) {
    return row(module).map(Row::linked).orElse(USED);
  }

  /** Returns all rows. */
  static List<Row> rows() {
    return ROWS;
  }

  private static Row row(String module, Linked linked, String note) {
    return new Row(module, linked, usage -> Optional.empty(), note);
  }
}
