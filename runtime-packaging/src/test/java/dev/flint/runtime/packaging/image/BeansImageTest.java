package dev.flint.runtime.packaging.image;

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
import dev.flint.runtime.packaging.modules.FunctionModules;
import dev.flint.runtime.packaging.modules.ImageContent;
import dev.flint.runtime.packaging.modules.ModuleChoice;
import dev.flint.runtime.packaging.modules.SearchedJars;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An image for code that uses java.beans as frameworks do, from the running JDK and the newest. */
class BeansImageTest {
  private static final SourceJar BEANS =
      SourceJar.of(
          "p/Probe.java",
          """
          package p;
          import java.beans.*;
          import java.util.*;
          public class Probe {
            public enum Kind { A, B }
            public static class Bean {
              private final PropertyChangeSupport changes = new PropertyChangeSupport(this);
              private String name;
              public String getName() { return name; }
              public void setName(String to) { changes.firePropertyChange("name", name, name = to); }
              public void addPropertyChangeListener(PropertyChangeListener listener) {
                changes.addPropertyChangeListener(listener);
              }
              public void removePropertyChangeListener(PropertyChangeListener listener) {
                changes.removePropertyChangeListener(listener);
              }
            }
            public static class Upper extends PropertyEditorSupport {
              @Override public void setAsText(String text) { setValue(text.toUpperCase()); }
            }
            public static void main(String[] arguments) throws Exception {
              Bean bean = new Bean();
              bean.addPropertyChangeListener(event -> System.out.println(event.getNewValue()));
              BeanInfo info = Introspector.getBeanInfo(Bean.class, Object.class);
              for (PropertyDescriptor property : info.getPropertyDescriptors()) {
                property.getWriteMethod().invoke(bean, property.getName());
              }
              System.out.println(info.getEventSetDescriptors()[0].getName());
              List<Class<?>> types = List.of(int.class, Kind.class, boolean.class, String.class);
              for (int i = 0; i < types.size(); i++) {
                PropertyEditor editor = PropertyEditorManager.findEditor(types.get(i));
                editor.setAsText(List.of("1", "B", "true", "text").get(i));
                System.out.println(editor.getValue());
              }
              PropertyEditorManager.registerEditor(Bean.class, Upper.class);
              PropertyEditor upper = PropertyEditorManager.findEditor(Bean.class);
              upper.setAsText("upper");
              System.out.println(upper.getValue());
              System.out.println(Upper.class.getMethods().length > 10);
              System.out.println(
                  Introspector.getBeanInfo(Upper.class).getPropertyDescriptors().length > 3);
              new Statement(bean, "setName", new Object[] {"statement"}).execute();
              var wrapper = new org.springframework.beans.BeanWrapperImpl(bean);
              wrapper.setPropertyValue("name", 7);
              System.out.println(wrapper.getPropertyValue("name"));
              if (arguments.length > 0) {
                Class.forName(arguments[0]);
              }
            }
          }
          """);
  private static final String OUTPUT =
      "name\npropertyChange\n1\nB\ntrue\ntext\nUPPER\ntrue\ntrue\nstatement\n7\n7\n";

  // It has a converter of pictures, and a BeanInfo with an image in a signature.
  private static final List<Path> SPRING = RealJars.ofSpringWeb();

  @TempDir private Path folder;
  private final RecordingLog log = new RecordingLog();

  @ParameterizedTest
  @MethodSource("dev.flint.runtime.packaging.fixture.Jdks#runningAndNewest")
  void holdsBeansAlone(Jdk jdk) {
    Path jar = probe(BEANS);

    RuntimeImage image =
        new ImageLinker(jdk, jdk, log).link(content(jdk, jar), folder.resolve("image"));

    Jdk linked = new Jdk(folder.resolve("image"), jdk.version(), jdk.platform(), jdk.modules());
    assertEquals(OUTPUT, linked.run("java", List.of("-cp", classPath(jar), "p.Probe")));
    assertFalse(Files.exists(folder.resolve("image/lib/libawt.so")));
    assertTrue(
        log.infos().stream()
            .anyMatch(
                line ->
                    line.matches(
                        " +java.desktop +1\\.\\d  p.Probe.* of beans.jar refers to java.beans..*,"
                            + " for which java.beans alone is linked: .*<addModules>.*")),
        log.infos()::toString);
    PackagingException missing =
        assertThrows(
            PackagingException.class,
            () ->
                image.requireComplete(
                    "java.lang.NoClassDefFoundError: java/awt/image/BufferedImage"));
    assertTrue(
        missing.getMessage().contains("<addModules>java.desktop</addModules>"),
        missing::getMessage);
    String failed =
        assertThrows(
                PackagingException.class,
                () ->
                    linked.run(
                        "java",
                        List.of("-cp", classPath(jar), "p.Probe", "java.awt.image.BufferedImage")))
            .getMessage();
    assertTrue(failed.contains("ClassNotFoundException: java.awt.image.BufferedImage"), failed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.springframework.http.converter.BufferedImageHttpMessageConverter.class",
        "new java.awt.image.BufferedImage(1, 1, 1)",
        "java.beans.Beans.isGuiAvailable()",
        "java.awt.datatransfer.DataFlavor.stringFlavor",
        "new java.net.URL(\"file:/\").getContent()"
      })
  void holdsAllThatMoreIsAskedOf(String more) {
    Path jar =
        probe(
            SourceJar.of(
                "p/More.java",
                "package p; class More { java.beans.BeanInfo info; Object more() throws Exception {"
                    + " return "
                    + more
                    + "; } }"));

    ImageContent content =
        new FunctionModules(Jdks.running(), log)
            .of(new SearchedJars(List.of(jar), List.of()), ModuleChoice.NONE);

    assertTrue(content.modules().contains("java.desktop"));
    assertFalse(content.isInPart("java.desktop"), log::toString);
  }

  private Path probe(SourceJar source) {
    return source
        .against("-classpath", Path.of(classPath(folder.resolve("beans.jar"))))
        .writeTo(folder.resolve("beans.jar"));
  }

  private ImageContent content(Jdk jdk, Path jar) {
    return new FunctionModules(jdk, log)
        .of(new SearchedJars(withSpring(jar), List.of()), ModuleChoice.NONE);
  }

  private static String classPath(Path jar) {
    return RealJars.classPath(withSpring(jar));
  }

  private static List<Path> withSpring(Path jar) {
    return Stream.concat(Stream.of(jar), SPRING.stream()).toList();
  }
}
