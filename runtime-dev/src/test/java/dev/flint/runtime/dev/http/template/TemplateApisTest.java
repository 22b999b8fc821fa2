package dev.flint.runtime.dev.http.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.dev.http.route.Api;
import dev.flint.runtime.dev.http.route.ApiSettings;
import dev.flint.runtime.dev.http.route.Cors;
import dev.flint.runtime.dev.http.route.MediaTypes;
import dev.flint.runtime.dev.http.route.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What templates say of APIs. */
class TemplateApisTest {

  private static final Cors ANY =
      new Cors(List.of("*"), List.of(), List.of(), List.of(), Optional.empty(), false);

  @TempDir Path folder;

  @Test
  void readsTheCorsOfAnHttpApiAndOfAFunctionUrl() throws Exception {
    SamSelection selection =
        select(
            """
            Globals:
              HttpApi:
                CorsConfiguration: true
            Resources:
              Strict:
                Type: AWS::Serverless::HttpApi
                Properties:
                  CorsConfiguration:
                    AllowOrigins: [https://shop.example, !Ref Other]
                    AllowMethods: [GET]
                    AllowHeaders: [authorization]
                    ExposeHeaders: [x-cups]
                    MaxAge: 600
                    AllowCredentials: true
              Tea:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: tea.Shop
                  FunctionUrlConfig:
                    AuthType: NONE
                    Cors: { AllowOrigins: ["*"] }
                  Events:
                    Get: { Type: HttpApi, Properties: { Path: /tea, Method: GET } }
                    Put:
                      Type: HttpApi
                      Properties: { Path: /tea, Method: PUT, ApiId: !Ref Strict }
            """);

    Cors strict =
        new Cors(
            List.of("https://shop.example"),
            List.of("GET"),
            List.of("authorization"),
            List.of("x-cups"),
            Optional.of("600"),
            true);
    assertEquals(
        List.of(
            new Route(Api.HTTP_API, "GET", "/tea").with(ApiSettings.of(Optional.of(ANY))),
            new Route(Api.HTTP_API, "PUT", "/tea").with(ApiSettings.of(Optional.of(strict))),
            Route.FUNCTION_URL.with(ApiSettings.of(Optional.of(ANY)))),
        selection.routes().routes());
    assertEquals(1, selection.notices().size(), selection.notices().toString());
    String notice = selection.notices().get(0);
    assertTrue(notice.contains("Strict.CorsConfiguration.AllowOrigins is !Ref"), notice);
  }

  @Test
  void makesOptionsForThePathsOfARestApiWithCors() throws Exception {
    SamSelection selection =
        select(
            """
            Globals:
              Api:
                Cors: "'https://shop.example'"
                BinaryMediaTypes: [image~1png, "*/*"]
            Resources:
              Tea:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: tea.Shop
                  Events:
                    Get: { Type: Api, Properties: { Path: /tea, Method: get } }
                    Own: { Type: Api, Properties: { Path: /own, Method: options } }
                    All: { Type: Api, Properties: { Path: /all, Method: any } }
              Milk:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: milk.Shop
                  Events:
                    Put: { Type: Api, Properties: { Path: /tea, Method: put } }
            """);

    Route tea = selection.routes().match("OPTIONS", "/tea").orElseThrow().route();
    assertTrue(tea.isMock());
    Cors cors = tea.settings().cors().orElseThrow();
    assertEquals(List.of("https://shop.example"), cors.origins());
    assertEquals(List.of("GET", "OPTIONS", "PUT"), cors.methods());
    Route all = selection.routes().match("OPTIONS", "/all").orElseThrow().route();
    assertEquals(7, all.settings().cors().orElseThrow().methods().size());
    assertTrue(!selection.routes().match("OPTIONS", "/own").orElseThrow().route().isMock());
    assertEquals(
        Optional.of(new MediaTypes(List.of("image/png", "*/*"))),
        selection.routes().match("GET", "/tea").orElseThrow().route().settings().binary());
  }

  @Test
  void readsTheQuotedTextsOfARestApi() throws Exception {
    SamSelection selection =
        select(
            """
            Resources:
              Shop:
                Type: AWS::Serverless::Api
                Properties:
                  Cors:
                    AllowOrigin: "'*'"
                    AllowMethods: "'GET,PUT'"
                    AllowHeaders: "'authorization'"
                    MaxAge: "'600'"
              Tea:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: tea.Shop
                  Events:
                    Get:
                      Type: Api
                      Properties: { Path: /tea, Method: get, RestApiId: !Ref Shop }
            """);

    Cors cors =
        selection
            .routes()
            .match("OPTIONS", "/tea")
            .flatMap(match -> match.route().settings().cors())
            .orElseThrow();
    assertEquals(
        new Cors(
            List.of("*"),
            List.of("GET,PUT"),
            List.of("authorization"),
            List.of(),
            Optional.of("600"),
            false),
        cors);
  }

  @Test
  void readsTheRoutesOfAnOpenApiDocument() throws Exception {
    SamSelection selection =
        select(
            """
            Resources:
              Shop:
                Type: AWS::Serverless::HttpApi
                Properties:
                  CorsConfiguration: true
                  DefinitionBody:
                    openapi: 3.0.1
                    paths:
                      /tea/{leaf}:
                        parameters: []
                        get:
                          x-amazon-apigateway-integration:
                            type: aws_proxy
                            uri: !Sub "arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Tea.Arn}/invocations"
                        put:
                          x-amazon-apigateway-integration:
                            uri:
                              Fn::Sub: ["functions/${F}/invocations", {F: !GetAtt Tea.Arn}]
                        delete:
                          x-amazon-apigateway-integration:
                            uri: !Sub "functions/${Milk.Arn}/invocations"
                      /$default:
                        x-amazon-apigateway-any-method:
                          x-amazon-apigateway-integration: {uri: !GetAtt Tea.Arn}
              Tea:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: tea.Shop
            """);

    assertEquals(
        List.of("GET /tea/{leaf}", "PUT /tea/{leaf}", "$default"),
        selection.routes().routes().stream().map(Route::key).toList());
    assertEquals(Optional.of(ANY), selection.routes().routes().get(0).settings().cors());
    assertEquals(List.of(), selection.notices());
  }

  @Test
  void namesWhatMakesRoutesAndIsNotRead() throws Exception {
    List<String> notices =
        select(
                """
                Resources:
                  Shop:
                    Type: AWS::Serverless::Api
                    Properties: { DefinitionUri: api.yaml }
                  Cups:
                    Type: AWS::Serverless::HttpApi
                    Properties:
                      DefinitionBody:
                        Fn::Transform: { Name: AWS::Include, Parameters: { Location: api.yaml } }
                  Plain:
                    Type: AWS::ApiGatewayV2::Route
                  Tea:
                    Type: AWS::Serverless::Function
                    Properties: { Handler: tea.Shop }
                """)
            .notices();

    String all = String.join("\n", notices);
    assertEquals(3, notices.size(), all);
    assertTrue(all.contains("the DefinitionUri of Shop"), all);
    assertTrue(all.contains("the !Transform in the DefinitionBody of Cups"), all);
    assertTrue(all.contains("Plain, which is an AWS::ApiGatewayV2::Route"), all);
  }

  private SamSelection select(String template) throws IOException {
    Path file = Files.writeString(folder.resolve("template.yaml"), template);
    return SamTemplate.read(file).select("tea.Shop");
  }
}
