package dev.flint.runtime.packaging.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.fixture.FilesJar;
import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.fixture.RealJars;
import dev.flint.runtime.packaging.fixture.RecordingLog;
import dev.flint.runtime.packaging.fixture.SourceJar;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.modules.FunctionModules;
import dev.flint.runtime.packaging.modules.ImageContent;
import dev.flint.runtime.packaging.modules.ModuleChoice;
import dev.flint.runtime.packaging.modules.SearchedJars;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An image for code that reads and writes XML, from the running JDK and the newest. */
class XmlImageTest {
  private static final String TRANSFORMER =
      "com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl";
  private static final SourceJar FUNCTION =
      SourceJar.of("a/A.java", "package a; public class A { public int x = 1; }");
  private static final SourceJar PROBE =
      SourceJar.of(
          "p/Probe.java",
          """
          package p;
          import java.io.*;
          import javax.xml.parsers.*;
          import javax.xml.stream.*;
          import org.w3c.dom.*;
          import org.w3c.dom.bootstrap.DOMImplementationRegistry;
          import org.w3c.dom.ls.*;
          import org.xml.sax.*;
          import org.xml.sax.helpers.DefaultHandler;
          public class Probe {
            static final String XML =
                "<!DOCTYPE a [<!ENTITY e 'text'>]><a xmlns:n='urn:n'><n:b c='1'>&e;</n:b></a>";
            public static void main(String[] arguments) throws Exception {
              var sax = SAXParserFactory.newInstance();
              sax.setNamespaceAware(true);
              sax.newSAXParser().parse(new ByteArrayInputStream(XML.getBytes()),
                  new DefaultHandler() {
                    @Override
                    public void startElement(String uri, String name, String q, Attributes all) {
                      System.out.println(uri + " " + name + " " + all.getLength());
                    }
                  });
              var builders = DocumentBuilderFactory.newInstance();
              builders.setNamespaceAware(true);
              builders.setXIncludeAware(true);
              Document document =
                  builders.newDocumentBuilder().parse(new InputSource(new StringReader(XML)));
              document.normalizeDocument();
              System.out.println(document.getDocumentElement().getTextContent());
              var ls = (DOMImplementationLS)
                  DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
              LSSerializer serializer = ls.createLSSerializer();
              serializer.getDomConfig().setParameter("format-pretty-print", true);
              System.out.println(serializer.writeToString(document).contains("<n:b c=\\"1\\">"));
              XMLStreamReader reader =
                  XMLInputFactory.newInstance().createXMLStreamReader(new StringReader(XML));
              int events = 0;
              for (; reader.hasNext(); reader.next()) {
                events++;
              }
              System.out.println(events > 5);
              var events2 = XMLInputFactory.newInstance().createXMLEventReader(new StringReader(XML));
              StringWriter written = new StringWriter();
              XMLEventWriter writer = XMLOutputFactory.newInstance().createXMLEventWriter(written);
              writer.add(events2);
              writer.close();
              System.out.println(written.toString().contains("n:b"));
              System.out.println(
                  javax.xml.datatype.DatatypeFactory.newInstance().newDuration("PT1S").getSeconds());
              for (var converter :
                  new org.springframework.http.converter.support
                      .AllEncompassingFormHttpMessageConverter().getPartConverters()) {
                System.out.println(converter.getClass().getSimpleName());
              }
              if (arguments.length > 0) {
                Class.forName(arguments[0]);
              }
            }
          }
          """);
  private static final String OUTPUT =
      """
       a 0
      urn:n b 1
      text
      true
      true
      true
      1
      ByteArrayHttpMessageConverter
      StringHttpMessageConverter
      ResourceHttpMessageConverter
      """;
  private static final List<Path> SPRING = RealJars.ofSpringWeb();

  @TempDir private Path folder;
  private final RecordingLog log = new RecordingLog();

  @ParameterizedTest
  @MethodSource("dev.flint.runtime.packaging.fixture.Jdks#runningAndNewest")
  void readsAndWritesXml(Jdk jdk) {
    List<Path> jars = new ArrayList<>(SPRING);
    jars.add(0, jar(FUNCTION, "function"));
    jars.add(1, jar(PROBE, "probe"));

    RuntimeImage image =
        new ImageLinker(jdk, jdk, log)
            .link(content(jdk, ModuleChoice.NONE, jars), folder.resolve("image"));

    Jdk linked = new Jdk(folder.resolve("image"), jdk.version(), jdk.platform(), jdk.modules());
    String classPath = RealJars.classPath(jars);
    assertEquals(OUTPUT, linked.run("java", List.of("-cp", classPath, "p.Probe")));
    assertTrue(
        log.infos().stream()
            .anyMatch(
                line -> line.matches(" +java.xml +[56]\\..*<addModules>java.xml</addModules>")),
        log.infos()::toString);
    List<String> asking = List.of("-cp", classPath, "p.Probe", TRANSFORMER);
    String failure =
        assertThrows(PackagingException.class, () -> linked.run("java", asking)).getMessage();
    assertTrue(failure.contains("ClassNotFoundException: " + TRANSFORMER), failure);
    PackagingException missing =
        assertThrows(PackagingException.class, () -> image.requireComplete(failure));
    assertTrue(
        missing.getMessage().contains("<addModules>java.xml</addModules>"), missing::getMessage);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javax.xml.transform.TransformerFactory.newInstance()",
        "(javax.xml.transform.sax.SAXTransformerFactory) null",
        "javax.xml.xpath.XPathFactory.newInstance()",
        "javax.xml.validation.SchemaFactory.newInstance(\"\")",
        "new Object() { void x(java.util.prefs.Preferences p) throws Exception {"
            + " p.exportSubtree(null); } }",
        "new org.springframework.http.converter.xml.SourceHttpMessageConverter<>()",
        "org.w3c.dom.css.CSSRule.class",
        "javax.xml.crypto.XMLStructure.class",
        "javax.swing.JPanel.class"
      })
  void holdsAllForADependencyThatAsksForMore(String more) {
    assertTrue(isWhole(using("Object x() throws Exception { return " + more + "; }"), List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "org.w3c.dom.Node x;, true",
    "javax.xml.transform.Source x;, true",
    "String x = \"javax.xml.xpath.XPathFactory\";, true",
    "org.xml.sax.Attributes x;, false",
    "javax.xml.stream.XMLStreamReader x;, false",
    "javax.xml.validation.Schema x;, false"
  })
  void holdsAllForWhatTheFunctionHandsOn(String member, boolean whole) {
    Path own = jar(SourceJar.of("a/A.java", "package a; class A { " + member + " }"), "own");
    List<Path> jars = new ArrayList<>(SPRING);
    jars.add(0, own);

    assertEquals(whole, !content(Jdks.running(), ModuleChoice.NONE, jars).isInPart("java.xml"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spring-boot-3.5.7",
        "spring-webmvc-6.2.12",
        "wildfly-common-2.0.1",
        "jackson-databind-2.21.1"
      })
  void holdsThePartForLibrariesThatGoWithoutTheRest(String library) {
    assertFalse(isWhole(using(""), RealJars.of(library)), log::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "jakarta/xml/bind/Binder.class, spring-web-6.2.12",
    "org/springframework/ws/A.class, spring-boot-3.5.7"
  })
  void holdsAllForWhatIsBesideThem(String file, String library) throws IOException {
    List<Path> jars = new ArrayList<>(RealJars.of(library));
    jars.add(FilesJar.of(file).writeTo(folder.resolve("more.jar")));

    assertTrue(isWhole(using(""), jars), log::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"java.xml", "jdk.xml.dom"})
  void holdsAllForWhatTheUserAdds(String module) {
    ModuleChoice choice = new ModuleChoice(List.of(module), List.of());
    List<Path> jars = new ArrayList<>(SPRING);
    jars.add(0, jar(FUNCTION, "function"));

    assertFalse(content(Jdks.running(), choice, jars).isInPart("java.xml"));
  }

  /** A dependency that needs java.xml. */
  private Path using(String member) {
    return jar(
        SourceJar.of("u/U.java", "package u; class U { org.xml.sax.Attributes a; " + member + " }"),
        "using");
  }

  private boolean isWhole(Path dependency, List<Path> more) {
    List<Path> jars = new ArrayList<>(SPRING);
    jars.add(0, jar(FUNCTION, "function"));
    jars.add(dependency);
    more.stream().filter(jar -> !jars.contains(jar)).forEach(jars::add);
    return !content(Jdks.running(), ModuleChoice.NONE, jars).isInPart("java.xml");
  }

  private ImageContent content(Jdk jdk, ModuleChoice choice, List<Path> jars) {
    return new FunctionModules(jdk, log).of(new SearchedJars(jars, List.of()), choice);
  }

  private Path jar(SourceJar source, String name) {
    return source
        .against("-classpath", Path.of(RealJars.classPath(SPRING)))
        .writeTo(folder.resolve(name + ".jar"));
  }
}
