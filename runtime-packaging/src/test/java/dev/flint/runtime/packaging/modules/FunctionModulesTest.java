package dev.flint.runtime.packaging.modules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.fixture.RecordingLog;
import dev.flint.runtime.packaging.fixture.SourceJar;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.usage.DataFoundByName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionModulesTest {
  private static final SourceJar PLAIN =
      SourceJar.of("a/A.java", "package a; public class A { public int x = 1; }");
  private static final SourceJar SQL =
      SourceJar.of("b/B.java", "package b; public class B { public java.sql.Date x; }");

  @TempDir private Path folder;
  private final Jdk jdk = Jdks.running();
  private final RecordingLog log = new RecordingLog();

  @Test
  void needsOnlyTheBaseForAPlainFunction() {
    Set<String> expected =
        jdk.feature() < 22
            ? Set.of("java.base", "jdk.crypto.ec", "jdk.unsupported")
            : Set.of("java.base", "jdk.unsupported");

    assertEquals(expected, modulesOf(PLAIN.writeTo(folder.resolve("a.jar"))));
  }

  @Test
  void findsWhatDependenciesUse() {
    Set<String> modules =
        modulesOf(
            PLAIN.writeTo(folder.resolve("a.jar")), SQL.writeTo(folder.resolve("b c -> d.jar")));

    assertTrue(modules.contains("java.sql"), modules::toString);
  }

  @Test
  void linksWhatAModularJarOnlyRequiresStatically() {
    Path optional =
        SQL.and("module-info.java", "module m { requires static java.sql; }")
            .writeTo(folder.resolve("m.jar"));

    assertTrue(modulesOf(PLAIN.writeTo(folder.resolve("a.jar")), optional).contains("java.sql"));
    assertTrue(
        log.infos().stream()
            .anyMatch(
                line -> line.matches(" +java.sql +\\d.* b.B of m.jar refers to java.sql.Date")),
        log.infos()::toString);
  }

  @Test
  void readsModularJarsWhoseModulesAreNotThere() throws IOException {
    Path missing =
        PLAIN.and("module-info.java", "module n { exports a; }").writeTo(folder.resolve("n.jar"));
    Path modular =
        SQL.and("module-info.java", "module m { requires java.sql; requires n; }")
            .and("b/C.java", "package b; public class C extends a.A {}")
            .against("--module-path", missing)
            .writeTo(folder.resolve("m.jar"));
    Files.delete(missing);

    assertTrue(modulesOf(modular).contains("java.sql"));
  }

  @Test
  void findsInternalClassesModules() {
    Path jar =
        SourceJar.of(
                "a/U.java",
                "package a; public class U { public Object x() { return"
                    + " com.sun.management.OperatingSystemMXBean.class; } }")
            .writeTo(folder.resolve("u.jar"));

    assertTrue(modulesOf(jar).contains("jdk.management"));
  }

  @Test
  void addsTheZipFileSystemForThoseWhoMayAskForIt() {
    Path jar =
        SourceJar.of(
                "a/Z.java",
                "package a; public class Z { public Object x() {"
                    + " return java.nio.file.FileSystems.getDefault(); } }")
            .writeTo(folder.resolve("z.jar"));

    assertTrue(modulesOf(jar).contains("jdk.zipfs"));
    assertTrue(log.infos().toString().contains("jdk.zipfs"), log.infos()::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "IBM1047, jdk.charsets",
    "x-SJIS_0213, jdk.charsets",
    "jdk.net.ExtendedSocketOptions, jdk.net",
    "com.sun.management.OperatingSystemMXBean, jdk.management",
    "dns:, jdk.naming.dns",
    "com.sun.jndi.dns.DnsContextFactory, jdk.naming.dns",
    "com.sun.security.auth.module.Krb5LoginModule, jdk.security.auth"
  })
  void addsModulesOfWhatIsNamedInAString(String name, String module) {
    Path jar = naming(name).writeTo(folder.resolve("n.jar"));

    assertTrue(modulesOf(jar).contains(module));
    assertTrue(log.infos().toString().contains("  " + module + " "), log::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "500", "", "not a charset", "java.sql.Timestamp", "sun.misc"})
  void addsNothingForOtherStrings(String text) {
    Path plain = PLAIN.writeTo(folder.resolve("a.jar"));
    Path jar = naming(text).writeTo(folder.resolve("n.jar"));

    assertEquals(modulesOf(plain), modulesOf(plain, jar));
  }

  @ParameterizedTest
  @CsvSource({
    "java.lang.management.ManagementFactory, jdk.management",
    "java.util.random.RandomGenerator, jdk.random"
  })
  void addsServicesOfWhatIsUsed(String used, String module) {
    Path jar =
        SourceJar.of("a/U.java", "package a; public class U { public " + used + " x; }")
            .writeTo(folder.resolve("u.jar"));

    assertEquals(jdk.modules().contains(module), modulesOf(jar).contains(module));
  }

  @Test
  void readsMultiReleaseJarsAsTheJdkDoes() throws IOException {
    Path base = naming("plain").writeTo(folder.resolve("base.jar"));
    Path versioned = naming("IBM1047").writeTo(folder.resolve("versioned.jar"));
    Path tooNew = naming("jdk.net.ExtendedSocketOptions").writeTo(folder.resolve("new.jar"));
    Path jar = folder.resolve("mr.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("META-INF/MANIFEST.MF"));
      out.write("Manifest-Version: 1.0\nMulti-Release: true\n\n".getBytes(UTF_8));
      copyClass(base, "a/N.class", out);
      copyClass(versioned, "META-INF/versions/17/a/N.class", out);
      copyClass(tooNew, "META-INF/versions/99/a/N.class", out);
    }

    Set<String> modules = modulesOf(jar);

    assertTrue(modules.contains("jdk.charsets"), modules::toString);
    assertFalse(modules.contains("jdk.net"), modules::toString);
  }

  @Test
  void passesOverClassesThatAreNowhere() throws IOException {
    Path missing = PLAIN.writeTo(folder.resolve("a.jar"));
    Path jar =
        SourceJar.of("b/B.java", "package b; public class B extends a.A { java.sql.Date x; }")
            .against("-cp", missing)
            .writeTo(folder.resolve("b.jar"));
    Files.delete(missing);

    assertTrue(modulesOf(jar).contains("java.sql"));
  }

  @Test
  void refusesWhatIsNoJar() throws IOException {
    Path text = Files.writeString(folder.resolve("text.jar"), "text");

    PackagingException refusal = assertThrows(PackagingException.class, () -> modulesOf(text));

    assertTrue(refusal.getMessage().contains("Expected a jar, found " + text));
  }

  @Test
  void addsWhatTheUserAdds() {
    Path jar = PLAIN.writeTo(folder.resolve("a.jar"));

    assertTrue(contentOf(List.of("java.naming"), jar).modules().contains("java.naming"));
  }

  @ParameterizedTest
  @CsvSource({
    "Locale.GERMANY, de en",
    "Locale.CANADA_FRENCH, en fr",
    "Locale.TAIWAN, en zh",
    "Locale.UK, en",
    "'new Locale(\"pt\", \"BR\")', en pt",
    "'new Locale(\"en\", \"GB\")', en",
    "Locale.forLanguageTag(\"de-AT\"), de en",
    "Locale.forLanguageTag(\"ja-JP-u-ca-japanese\"), en ja",
    "Locale.forLanguageTag(\"zh-Hant-TW\"), en zh",
    "'Locale.forLanguageTag(\"sv_SE\".replace(\"_\", \"-\"))', en sv",
    "Locale.forLanguageTag(\"es-419\"), en es",
    "new Locale.Builder().setLanguage(\"nl\").build(), en nl",
    "new Locale.Builder().setLanguageTag(\"fil-PH\").build(), en fil",
    "new Locale(\"iw\"), en he"
  })
  void addsDataOfLanguagesThatAreNamed(String locale, String languages) {
    ImageContent content = contentOf(List.of(), saying(locale));

    assertEquals(languages, String.join(" ", content.languages()));
    assertTrue(content.modules().contains("jdk.localedata"));
    assertTrue(log.infos().toString().contains(" by a.L of l.jar"), log::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Locale.US",
        "Locale.ENGLISH",
        "Locale.ROOT",
        "Locale.forLanguageTag(\"en-US\")",
        "Locale.forLanguageTag(\"xx\")",
        "Locale.forLanguageTag(\"no-cache\")",
        "Locale.forLanguageTag(\"De\")",
        "\"de\" + Locale.getDefault()"
      })
  void addsNoDataForOtherUsesOfLocales(String locale) {
    ImageContent content = contentOf(List.of(), saying(locale));

    assertEquals(Set.of(), content.languages());
    assertFalse(content.modules().contains("jdk.localedata"));
  }

  @Test
  void addsDataOfLanguagesThatDependenciesName() {
    Path plain = PLAIN.writeTo(folder.resolve("a.jar"));

    assertEquals(
        Set.of("de", "en"), contentOf(List.of(), plain, saying("Locale.GERMANY")).languages());
  }

  @Test
  void addsDataOfAllLanguagesWhenTheUserAddsIt() {
    ImageContent content = contentOf(List.of("jdk.localedata"), saying("Locale.GERMANY"));

    assertEquals(Set.of(), content.languages());
    assertTrue(content.modules().contains("jdk.localedata"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.nio.charset.Charset.forName(name)",
        "java.nio.charset.Charset.availableCharsets().get(name)",
        "new String(new byte[1], name)",
        "name.getBytes(name)",
        "new java.io.InputStreamReader(System.in, name)",
        "new java.util.Scanner(System.in, name)",
        "java.net.URLDecoder.decode(name, name)"
      })
  void keepsAllCharsetsForCodeThatAsksByName(String code) {
    assertTrue(keptFor(code).contains(DataFoundByName.EAST_ASIAN_CHARSETS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name.getBytes()",
        "name.getBytes(java.nio.charset.StandardCharsets.UTF_16)",
        "new String(new byte[1], java.nio.charset.StandardCharsets.UTF_8)"
      })
  void leavesLargeCharsetsOutForOtherCode(String code) {
    assertFalse(keptFor(code).contains(DataFoundByName.EAST_ASIAN_CHARSETS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Character.getName(1)",
        "java.util.regex.Pattern.compile(name)",
        "name.split(name)",
        "name.matches(name)"
      })
  void keepsNamesOfCharactersForCodeThatMayAskForThem(String code) {
    assertEquals(Set.of(DataFoundByName.CHARACTER_NAMES), keptFor(code));
  }

  @Test
  void keepsWhatOtherModulesMayAskFor() {
    Path plain = PLAIN.writeTo(folder.resolve("a.jar"));

    assertEquals(
        Set.of(DataFoundByName.values()), contentOf(List.of("java.xml"), plain).namedData());
    assertEquals(Set.of(), contentOf(List.of(), plain).namedData());
  }

  @Test
  void refusesModulesThatTheJdkDoesNotHave() {
    Path jar = PLAIN.writeTo(folder.resolve("a.jar"));
    FunctionModules modules = new FunctionModules(jdk, log);

    PackagingException refusal =
        assertThrows(
            PackagingException.class,
            () ->
                modules.of(
                    new SearchedJars(List.of(jar), List.of()),
                    new ModuleChoice(List.of("java.nonsense"), List.of())));

    assertTrue(refusal.getMessage().contains("flint.addModules"), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("java.nonsense"), refusal.getMessage());
  }

  private Path saying(String locale) {
    return SourceJar.of(
            "a/L.java",
            "package a; import java.util.Locale; public class L { public Object x() { return "
                + locale
                + "; } }")
        .writeTo(folder.resolve("l.jar"));
  }

  private Set<DataFoundByName> keptFor(String code) {
    Path jar =
        SourceJar.of(
                "a/C.java",
                "package a; public class C { public Object x(String name) throws Exception { return"
                    + " "
                    + code
                    + "; } }")
            .writeTo(folder.resolve("c.jar"));
    return contentOf(List.of(), jar).namedData();
  }

  private static SourceJar naming(String text) {
    return SourceJar.of(
        "a/N.java", "package a; public class N { public Object x() { return \"" + text + "\"; } }");
  }

  private static void copyClass(Path jar, String target, JarOutputStream out) throws IOException {
    try (JarFile source = new JarFile(jar.toFile())) {
      out.putNextEntry(new JarEntry(target));
      source.getInputStream(source.getEntry("a/N.class")).transferTo(out);
    }
  }

  private Set<String> modulesOf(Path... jars) {
    return contentOf(List.of(), jars).modules();
  }

  private ImageContent contentOf(List<String> addModules, Path... jars) {
    return contentOf(new ModuleChoice(addModules, List.of()), jars);
  }

  private ImageContent contentOf(ModuleChoice choice, Path... jars) {
    return new FunctionModules(jdk, log).of(new SearchedJars(List.of(jars), List.of()), choice);
  }
}
