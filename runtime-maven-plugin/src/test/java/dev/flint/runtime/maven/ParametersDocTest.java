package dev.flint.runtime.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The page on packaging has a row for each parameter that a pom may set, and for no others. */
class ParametersDocTest {
  private static final Path PAGE = Path.of("..", "docs", "packaging.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ((?:`\\w+`(?:, )?)+) \\|");
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");

  @ParameterizedTest
  @ValueSource(strings = {"package", "prepare-training", "invoke", "dev", "doctor"})
  void eachParameterHasItsRow(String goal) throws Exception {
    assertEquals(parameters(goal), rows("## Parameters of `flint:" + goal + "`"));
  }

  /** Those of the plugin's descriptor, which is made of the goals' classes. */
  private static Set<String> parameters(String goal) throws Exception {
    NodeList names;
    try (InputStream descriptor =
        PackageMojo.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
      Document document =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(descriptor);
      String path = "//mojo[goal='" + goal + "']/parameters/parameter[editable='true']/name/text()";
      names =
          (NodeList)
              XPathFactory.newInstance()
                  .newXPath()
                  .evaluate(path, document, XPathConstants.NODESET);
    }
    Set<String> parameters = new TreeSet<>();
    for (int i = 0; i < names.getLength(); i++) {
      parameters.add(names.item(i).getNodeValue());
    }
    return parameters;
  }

  private static Set<String> rows(String heading) throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf(heading) + heading.length();
    int end = page.indexOf("\n## ", start);
    return ROW.matcher(page.substring(start, end))
        .results()
        .flatMap(row -> NAME.matcher(row.group(1)).results())
        .map(name -> name.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
