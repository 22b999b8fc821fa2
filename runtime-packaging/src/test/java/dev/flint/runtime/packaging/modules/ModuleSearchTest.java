package dev.flint.runtime.packaging.modules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.fixture.RealJars;
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

/** Which references count, and what the user says to it. */
class ModuleSearchTest {
  private static final SourceJar PLAIN =
      SourceJar.of("a/A.java", "package a; public class A { public int x = 1; }");
  private static final SourceJar SQL =
      SourceJar.of("b/B.java", "package b; public class B { public java.sql.Date x; }");

  @TempDir private Path folder;
  private final Jdk jdk = Jdks.running();
  private final RecordingLog log = new RecordingLog();

  @ParameterizedTest
  @ValueSource(
      strings = {"java.sql.Timestamp", "javax.swing.JPanel", "java.util.prefs.Preferences"})
  void countsNamesOfClassesInTheFunctionsOwnStrings(String name) {
    String module =
        name.startsWith("java.sql")
            ? "java.sql"
            : name.startsWith("java.util") ? "java.prefs" : "java.desktop";
    SourceJar naming =
        SourceJar.of("c/C.java", "package c; class C { String x = \"" + name + "\"; }");

    assertTrue(modulesOf(jar(naming, "own")).contains(module));
    assertFalse(modulesOf(jar(PLAIN, "a"), jar(naming, "other")).contains(module));
  }

  @ParameterizedTest
  @CsvSource({
    "@java.beans.Transient public Object x() { return null; }, false",
    "@java.beans.ConstructorProperties({\"x\"}) public C(int x) {}, true",
    "public java.util.List<java.awt.Point> points;, true"
  })
  void countsAnnotationsOfOthersWhereTheyMakeBeans(String member, boolean counts) {
    Path other =
        jar(SourceJar.of("c/C.java", "package c; public class C { " + member + " }"), "other");

    assertEquals(counts, modulesOf(jar(PLAIN, "a"), other).contains("java.desktop"));
    assertTrue(modulesOf(other).contains("java.desktop"), "the function's own");
  }

  @Test
  void passesOverWhatOnlyANativeImageIsMadeOf() {
    SourceJar substitution =
        SourceJar.of(
                "com/oracle/svm/core/annotate/TargetClass.java",
                "package com.oracle.svm.core.annotate; public @interface TargetClass {}")
            .and(
                "c/Target_B.java",
                "package c; @com.oracle.svm.core.annotate.TargetClass class Target_B {"
                    + " java.awt.Point x; }");
    Path jar = jar(substitution, "native");

    assertFalse(modulesOf(jar(PLAIN, "a"), jar).contains("java.desktop"));
    assertTrue(modulesOf(jar).contains("java.desktop"), "the function's own");
  }

  @Test
  void passesOverPlugInsOfTheCompiler() {
    SourceJar processor =
        SourceJar.of("c/C.java", "package c; public class C { com.sun.source.tree.Tree x; }");
    Path plain = jar(PLAIN, "a");
    Path plugIn =
        jar(
            processor.and("META-INF/services/javax.annotation.processing.Processor", "c.C\n"),
            "processor");

    assertFalse(modulesOf(plain, plugIn).contains("jdk.compiler"));
    assertTrue(modulesOf(plain, jar(processor, "tool")).contains("jdk.compiler"));
  }

  @Test
  void knowsJacksonInAMergedJarAndCountsWhatTheFunctionNamesThere() throws IOException {
    Path jackson = RealJars.of("jackson-databind-2.21.1").get(0);
    Path merged = merged("merged.jar", jackson, jar(PLAIN, "a"));
    Path using = merged("using.jar", jackson, jar(SQL, "b"));

    assertEquals(modulesOf(jar(PLAIN, "plain")), modulesOf(merged));
    Set<String> modules = modulesOf(using);
    assertTrue(modules.contains("java.sql"), modules::toString);
    assertFalse(modules.contains("java.desktop"), modules::toString);
  }

  @Test
  void asksForAllDataWhereAClassCantBeRead() {
    Path broken = jar(PLAIN.and("b/Broken.class", "no class file"), "broken");

    ImageContent content = contentOf(ModuleChoice.NONE, broken);

    assertEquals(Set.of(DataFoundByName.values()), content.namedData());
    assertTrue(log.warnings().toString().contains("b/Broken.class of broken.jar"), log::toString);
    assertTrue(log.warnings().toString().contains("flint.addModules"), log::toString);
  }

  @Test
  void readsClassesForANewerJava() throws IOException {
    Path newer = folder.resolve("newer.jar");
    try (JarFile source = new JarFile(jar(SQL, "b").toFile());
        JarOutputStream out = new JarOutputStream(Files.newOutputStream(newer))) {
      byte[] content = source.getInputStream(source.getEntry("b/B.class")).readAllBytes();
      content[7] = 99;
      out.putNextEntry(new JarEntry("b/B.class"));
      out.write(content);
    }

    assertTrue(modulesOf(newer).contains("java.sql"));
    assertEquals(List.of(), log.warnings());
  }

  @ParameterizedTest
  @CsvSource({
    "messages_de.properties, x=1, de en",
    "a/texts_pt_BR.properties, x=1, en pt",
    "a/Texts_fr.java, 'package a; public class Texts_fr {}', ''",
    "a/size_in.txt, x, ''"
  })
  void findsLanguagesOfResourceBundles(String path, String text, String languages) {
    ImageContent content = contentOf(ModuleChoice.NONE, jar(PLAIN.and(path, text), "own"));

    assertEquals(languages, String.join(" ", content.languages()));
  }

  @Test
  void findsLanguagesOfBundlesThatAreClasses() {
    SourceJar bundles =
        SourceJar.of("a/T.java", "package a; public class T {}")
            .and("a/T_de.java", "package a; public class T_de extends T {}");

    assertEquals(Set.of("de", "en"), contentOf(ModuleChoice.NONE, jar(bundles, "own")).languages());
  }

  @Test
  void leavesOutTheLanguagesThatALibraryIsTranslatedTo() {
    SourceJar library = PLAIN;
    for (String language : "de fr it es pt nl sv da fi pl".split(" ")) {
      library = library.and("messages_" + language + ".properties", "x=1");
    }

    assertEquals(
        Set.of(),
        contentOf(ModuleChoice.NONE, jar(PLAIN, "a"), jar(library, "library")).languages());
    assertEquals(11, contentOf(ModuleChoice.NONE, jar(library, "own")).languages().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          java.util.Locale.forLanguageTag(x)           | jdk.localedata
          new java.util.Locale("de", x)                | jdk.localedata
          java.nio.charset.Charset.forName(x)          | jdk.charsets
          java.util.spi.ToolProvider.findFirst(x)      | jdk.jartool
          java.util.ServiceLoader.load(x.getClass())   | MODULE
          java.security.Security.getProvider(x)        | jdk.crypto.cryptoki
          java.util.Optional.of(x).map(java.nio.charset.Charset::forName) | jdk.charsets
          """)
  void notesNamesThatComeFromData(String call, String module) {
    Path calling = jar(calling(call), "own");

    modulesOf(jar(PLAIN, "a"), calling);
    assertFalse(log.infos().toString().contains("from data"), log::toString);
    modulesOf(calling);
    assertEquals(
        1,
        log.infos().stream()
            .filter(line -> line.startsWith("c.C of own.jar takes "))
            .filter(line -> line.contains("<addModules>" + module + "</addModules>"))
            .count(),
        log::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.util.Locale.forLanguageTag(\"de\")",
        "new java.util.Locale(\"pt\", \"BR\")",
        "java.nio.charset.Charset.forName(\"UTF-8\")",
        "java.util.ServiceLoader.load(Runnable.class)",
        "new String(new byte[1], java.nio.charset.StandardCharsets.UTF_8)"
      })
  void notesNothingForConstants(String call) {
    modulesOf(jar(calling(call), "own"));

    assertFalse(log.infos().toString().contains("from data"), log::toString);
  }

  @Test
  void notesNothingWhereAllIsLinked() {
    Path calling = jar(calling("java.util.Locale.forLanguageTag(x)"), "own");

    contentOf(new ModuleChoice(List.of("jdk.localedata"), List.of()), calling);

    assertFalse(log.infos().toString().contains("from data"), log::toString);
  }

  @Test
  void leavesOutWhatTheUserLeavesOutAndTellsWhoRefersToIt() {
    ImageContent content =
        contentOf(new ModuleChoice(List.of(), List.of("java.sql")), jar(SQL, "b"));

    assertFalse(content.modules().contains("java.sql"));
    assertTrue(
        log.warnings()
            .contains("Leaving out module java.sql, although b.B of b.jar refers to java.sql.Date"),
        log::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "'', java.xml, 'java.xml, which java.sql requires (b.B of b.jar refers to java.sql.Date)'",
    "'', java.base, no JRE can do without",
    "java.prefs, java.prefs, adds",
    "'', java.nonsense, is not in JDK"
  })
  void refusesToLeaveOutWhatIsRequired(String added, String removed, String reason) {
    ModuleChoice choice =
        new ModuleChoice(added.isEmpty() ? List.of() : List.of(added), List.of(removed));
    Path jar = jar(SQL, "b");

    PackagingException refusal =
        assertThrows(PackagingException.class, () -> contentOf(choice, jar));

    assertTrue(refusal.getMessage().contains("flint.removeModules"), refusal::getMessage);
    assertTrue(refusal.getMessage().contains(reason), refusal::getMessage);
  }

  private static SourceJar calling(String call) {
    return SourceJar.of(
        "c/C.java",
        "package c; public class C { Object call(String x) throws Exception { return "
            + call
            + "; } }");
  }

  private Path jar(SourceJar sources, String name) {
    return sources.writeTo(folder.resolve(name + ".jar"));
  }

  /** A jar as a plugin for shaded ones makes it. */
  private Path merged(String name, Path... jars) throws IOException {
    Path merged = folder.resolve(name);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(merged))) {
      out.putNextEntry(new JarEntry("META-INF/MANIFEST.MF"));
      out.write("Manifest-Version: 1.0\nMulti-Release: true\n\n".getBytes(UTF_8));
      for (Path jar : jars) {
        try (JarFile source = new JarFile(jar.toFile())) {
          for (JarEntry entry : source.stream().toList()) {
            if (!entry.isDirectory() && !entry.getName().equals("META-INF/MANIFEST.MF")) {
              out.putNextEntry(new JarEntry(entry.getName()));
              source.getInputStream(entry).transferTo(out);
            }
          }
        }
      }
    }
    return merged;
  }

  private Set<String> modulesOf(Path... jars) {
    return contentOf(ModuleChoice.NONE, jars).modules();
  }

  private ImageContent contentOf(ModuleChoice choice, Path... jars) {
    return new FunctionModules(jdk, log).of(new SearchedJars(List.of(jars), List.of()), choice);
  }
}
