package dev.flint.runtime.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectManifestTest {

  @TempDir private Path folder;
  private final MavenProject project = new MavenProject();

  @Test
  void saysWhatThePomSaysOfTheJar() throws Exception {
    configureJar(
        """
        <configuration><archive>
          <manifest><mainClass>example.Orders</mainClass></manifest>
          <manifestEntries><Start-Class>example.Start</Start-Class></manifestEntries>
        </archive></configuration>
        """);

    Path written = new ProjectManifest(project).writeTo(folder).orElseThrow();

    Attributes attributes = foundOnTheClassPath(written).getMainAttributes();
    assertEquals("example.Orders", attributes.getValue("Main-Class"));
    assertEquals("example.Start", attributes.getValue("Start-Class"));
  }

  @Test
  void isNotWrittenWhereThePomSaysNothing() throws Exception {
    assertEquals(Optional.empty(), new ProjectManifest(project).writeTo(folder));

    configureJar("<configuration><archive/></configuration>");
    assertEquals(Optional.empty(), new ProjectManifest(project).writeTo(folder));
    assertFalse(Files.exists(folder.resolve("META-INF")));
  }

  private void configureJar(String configuration) throws Exception {
    Plugin jar = new Plugin();
    jar.setGroupId("org.apache.maven.plugins");
    jar.setArtifactId("maven-jar-plugin");
    jar.setConfiguration(Xpp3DomBuilder.build(new StringReader(configuration)));
    project.getBuild().addPlugin(jar);
  }

  private static Manifest foundOnTheClassPath(Path place) throws Exception {
    URL[] classPath = {place.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classPath, null);
        InputStream manifest = loader.getResourceAsStream("META-INF/MANIFEST.MF")) {
      return new Manifest(manifest);
    }
  }
}
