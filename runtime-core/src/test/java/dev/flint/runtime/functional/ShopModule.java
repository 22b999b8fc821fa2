package dev.flint.runtime.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;

/** A function with a module descriptor, compiled when it is needed. */
final class ShopModule {

  static final String NAME = "shop";

  private static final Map<String, String> SOURCES =
      Map.of(
          "module-info.java",
          """
          module shop {
            requires aws.lambda.java.core;
            exports shop.api;
          }
          """,
          "shop/api/Greeter.java",
          """
          package shop.api;
          import com.amazonaws.services.lambda.runtime.*;
          public class Greeter implements RequestHandler<String, String> {
            @Override public String handleRequest(String name, Context context) {
              return "Hello, " + name;
            }
          }
          """,
          "shop/api/Checkout.java",
          """
          package shop.api;
          import com.amazonaws.services.lambda.runtime.*;
          public class Checkout implements RequestHandler<Checkout.Order, Checkout.Bill> {
            @Override public Bill handleRequest(Order order, Context context) {
              Bill bill = new Bill();
              bill.total = price(order.amount);
              return bill;
            }
            public int price(int amount) {
              return 10 * amount;
            }
            public static class Order {
              private int amount;
              public void setAmount(int amount) { this.amount = amount; }
            }
            public static class Bill {
              private int total;
              public int getTotal() { return total; }
            }
          }
          """,
          "shop/internal/Secret.java",
          """
          package shop.internal;
          import com.amazonaws.services.lambda.runtime.*;
          public class Secret implements RequestHandler<String, String> {
            @Override public String handleRequest(String event, Context context) {
              return event;
            }
            public String event(String event) {
              return event;
            }
            public static String ofTheClass(String event) {
              return event;
            }
          }
          """);

  private ShopModule() {}

  /** Compiles the module unless this folder has it, and gives where its classes are. */
  static Path compiledIn(Path folder) {
    Path classes = folder.resolve("classes");
    if (!Files.exists(classes)) {
      SOURCES.forEach((name, text) -> write(folder.resolve("src").resolve(name), text));
      List<String> arguments =
          List.of(
              "-d",
              classes.toString(),
              "-p",
              JavaPath.joined(List.of(JavaPath.RUNTIME)),
              "--module-source-path",
              "shop=" + folder.resolve("src"),
              "-m",
              NAME);
      int status =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, arguments.toArray(String[]::new));
      assertEquals(0, status, "the compiler's exit status");
    }
    return classes.resolve(NAME);
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
