package dev.flint.runtime.dev.http.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.dev.http.route.Api;
import dev.flint.runtime.dev.http.route.ApiSettings;
import dev.flint.runtime.dev.http.route.MediaTypes;
import dev.flint.runtime.dev.http.route.Route;
import dev.flint.runtime.dev.http.route.Routes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamTemplateTest {

  private static final String SHOP =
      """
      Transform: AWS::Serverless-2016-10-31
      Globals:
        Function:
          Timeout: 7
          MemorySize: 256
          Environment:
            Variables:
              LEVEL: info
              SIZE: 0100
              TABLE: none
      Resources:
        Table:
          Type: AWS::DynamoDB::Table
        Tea:
          Type: AWS::Serverless::Function
          Properties:
            Handler: tea.Shop
            CodeUri: !Sub "${Folder}/tea"
            MemorySize: 512
            Policies:
              - !If [Live, !Ref A, !GetAtt B.Arn]
            Environment:
              Variables:
                LEVEL: debug
                OPEN: yes
                TABLE: !Ref Table
                KEY: !Sub "{{resolve:${Secret}}}"
            FunctionUrlConfig:
              AuthType: NONE
            Events:
              Show:
                Type: HttpApi
                Properties: { Path: "/tea/{leaf}", Method: get }
              Rest:
                Type: HttpApi
              Old:
                Type: Api
                Properties:
                  Path: /old/{proxy+}
                  Method: any
                  RestApiId: !Ref OldApi
              Secret:
                Type: HttpApi
                Properties: { Path: !Ref SecretPath, Method: get }
              Nightly:
                Type: Schedule
                Properties: { Schedule: rate(1 day) }
        Milk:
          Type: AWS::Serverless::Function
          Properties:
            Handler: milk.Shop::pour
      """;

  @TempDir Path folder;

  @Test
  void readsTheSettingsOfAFunction() throws Exception {
    SamFunction function = select(SHOP, "tea.Shop").function().orElseThrow();

    assertEquals("Tea", function.name());
    assertEquals(Optional.of(Duration.ofSeconds(7)), function.timeout());
    assertEquals(Optional.of(512), function.memoryMb());
    assertEquals(Map.of("LEVEL", "debug", "SIZE", "0100", "OPEN", "yes"), function.variables());
  }

  @Test
  void readsItsRoutes() throws Exception {
    SamSelection selection = select(SHOP, "tea.Shop");

    assertEquals(
        List.of(
            new Route(Api.HTTP_API, "GET", "/tea/{leaf}"),
            Route.defaultOf(Api.HTTP_API),
            new Route(Api.REST_API, "ANY", "/old/{proxy+}"),
            Route.FUNCTION_URL),
        selection.function().orElseThrow().routes());
    assertEquals(
        "GET /tea/{leaf}", selection.routes().match("GET", "/tea/x").orElseThrow().route().key());
  }

  @Test
  void namesWhatHasNoValueBeforeItIsDeployed() throws Exception {
    List<String> notices = select(SHOP, "tea.Shop").notices();

    String all = String.join("\n", notices);
    assertEquals(3, notices.size(), all);
    assertTrue(all.contains("left out of Tea: Environment.Variables.TABLE is !Ref"), all);
    assertTrue(all.contains("left out of Tea: Environment.Variables.KEY is !Sub"), all);
    assertTrue(all.contains("left out of Tea: Events.Secret.Path is !Ref"), all);
  }

  @Test
  void readsJsonAlike() throws Exception {
    String json =
        """
        {"Resources": {"Tea": {"Type": "AWS::Serverless::Function", "Properties": {
          "Handler": "tea.Shop", "Timeout": 5,
          "Environment": {"Variables": {"CUPS": 2, "OPEN": true, "TABLE": {"Ref": "Table"},
            "ARN": {"Fn::GetAtt": ["Table", "Arn"]}}},
          "Events": {"Get": {"Type": "Api", "Properties": {"Path": "/tea", "Method": "get"}}}}}}}
        """;
    SamSelection selection = select(json, "tea.Shop");

    SamFunction function = selection.function().orElseThrow();
    assertEquals(Map.of("CUPS", "2", "OPEN", "true"), function.variables());
    assertEquals(Optional.of(Duration.ofSeconds(5)), function.timeout());
    ApiSettings settings = ApiSettings.ofRestApi(Optional.empty(), new MediaTypes(List.of()));
    Route route = new Route(Api.REST_API, "GET", "/tea").with(settings);
    assertEquals(List.of(route), function.routes());
    assertEquals(2, selection.notices().size());
  }

  @Test
  void readsWhatIsWrittenOnceAndUsedTwice() throws Exception {
    SamFunction function =
        select(
                """
                Common: &common
                  LEVEL: info
                  CUPS: 1
                Resources:
                  Tea:
                    Type: AWS::Lambda::Function
                    Properties:
                      Handler: tea.Shop
                      Environment:
                        Variables:
                          <<: *common
                          CUPS: 2
                """,
                "tea.Shop")
            .function()
            .orElseThrow();

    assertEquals(Map.of("LEVEL", "info", "CUPS", "2"), function.variables());
    assertEquals(Optional.empty(), function.timeout());
  }

  @Test
  void findsTheFunctionWithOrWithoutTheMethodOfItsInterface() throws Exception {
    assertEquals("Tea", name(select(SHOP, "tea.Shop::handleRequest")));
    assertEquals("Milk", name(select(SHOP, "milk.Shop::pour")));
  }

  @Test
  void leavesATemplateAsideThatHasNotTheFunction() throws Exception {
    SamSelection selection = select(SHOP, "sugar.Shop");

    assertEquals(Optional.empty(), selection.function());
    assertEquals(Routes.ALL, selection.routes());
    String notice = selection.notices().get(0);
    assertTrue(notice.contains("Handler: sugar.Shop"), notice);
    assertTrue(notice.contains("Tea (tea.Shop), Milk (milk.Shop::pour)"), notice);
  }

  @Test
  void joinsTheRoutesOfFunctionsWithTheSameHandler() throws Exception {
    SamSelection selection =
        select(
            """
            Resources:
              Reader:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: tea.Shop
                  Timeout: 1
                  Events:
                    Get: { Type: HttpApi, Properties: { Path: /tea, Method: GET } }
              Writer:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: tea.Shop
                  Timeout: 2
                  Events:
                    Put: { Type: HttpApi, Properties: { Path: /tea, Method: PUT } }
            """,
            "tea.Shop");

    assertEquals("Reader", name(selection));
    assertEquals(
        List.of("GET /tea", "PUT /tea"),
        selection.routes().routes().stream().map(Route::key).sorted().toList());
    assertTrue(selection.notices().get(0).contains("Reader, Writer"), selection.notices().get(0));
  }

  @Test
  void takesTheOnlyFunctionWhereItsHandlerIsNotToBeRead() throws Exception {
    SamSelection selection =
        select(
            """
            Resources:
              Tea:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: !Ref Handler
                  Events:
                    Get: { Type: HttpApi, Properties: { Path: /tea, Method: GET } }
            """,
            "tea.Shop");

    assertEquals("Tea", name(selection));
    assertEquals("GET /tea", selection.routes().routes().get(0).key());
  }

  @Test
  void readsTheCommandOfAnImageForItsHandler() throws Exception {
    SamSelection selection =
        select(
            """
            Resources:
              Tea:
                Type: AWS::Serverless::Function
                Properties:
                  PackageType: Image
                  ImageConfig:
                    Command: [tea.Shop]
              Milk:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: milk.Shop
            """,
            "tea.Shop");

    assertEquals("Tea", name(selection));
  }

  @Test
  void namesNumbersAndPathsThatAreNone() throws Exception {
    List<String> notices =
        select(
                """
                Resources:
                  Tea:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: tea.Shop
                      Timeout: soon
                      MemorySize: 0
                      Events:
                        Get: { Type: HttpApi, Properties: { Path: tea, Method: GET } }
                """,
                "tea.Shop")
            .notices();

    String all = notices.stream().collect(Collectors.joining("\n"));
    assertTrue(all.contains("Timeout should be a whole number above 0, but is soon"), all);
    assertTrue(all.contains("MemorySize should be a whole number above 0, but is 0"), all);
    assertTrue(all.contains("Events.Get.Path should begin with a slash, but is tea"), all);
  }

  @Test
  void refusesWhatIsNeitherYamlNorJson() throws Exception {
    for (String text : List.of("a: [", "{\"a\": ", "&a [*a]")) {
      Path file = write(text);
      IllegalArgumentException refused =
          assertThrows(IllegalArgumentException.class, () -> SamTemplate.read(file), text);

      assertTrue(refused.getMessage().contains(file.toString()), refused.getMessage());
    }
  }

  @Test
  void findsNothingInAnEmptyTemplate() throws Exception {
    assertEquals(List.of(), SamTemplate.read(write("")).functions());
    assertEquals(List.of(), SamTemplate.read(write("Resources:")).functions());
    assertEquals(List.of(), SamTemplate.read(write("- a list")).functions());
  }

  private SamSelection select(String template, String handler) throws IOException {
    return SamTemplate.read(write(template)).select(handler);
  }

  private Path write(String template) throws IOException {
    return Files.writeString(folder.resolve("template.yaml"), template);
  }

  private static String name(SamSelection selection) {
    return selection.function().orElseThrow().name();
  }
}
