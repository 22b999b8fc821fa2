package dev.flint.benchmarks.subject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Events and answers of some 1,000,000 bytes, always the same. */
final class LargeDocuments {
  private static final int ORDERS = 3000;
  private static final int ITEMS = 4;
  private static final int ROWS = 19_000;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private LargeDocuments() {}

  static void write(Path folder) throws IOException {
    write(folder.resolve("large-event.json"), orders(false));
    write(folder.resolve("large-answer.json"), orders(true));
    write(folder.resolve("stream-event.json"), NODES.numberNode(ROWS));
    write(folder.resolve("stream-answer.json"), rows());
  }

  /** What the function {@code large} takes, or what it makes of that. */
  static JsonNode orders(boolean answered) {
    ArrayNode orders = NODES.arrayNode();
    for (int i = 0; i < ORDERS; i++) {
      ObjectNode order = orders.addObject();
      order.put("id", "8c2f4a10-52d4-4b7f-9a10-%012d".formatted(i));
      order.put("customer", "Zoë Müller-Østergård " + i);
      order.put("note", i % 10 == 0 ? "Ring twice,\n\"or more\"" : "");
      order.put("confirmed", answered);
      long cents = addItems(order.putArray("items"), i);
      order.put("totalCents", answered ? cents : 0);
    }
    return NODES.objectNode().set("orders", orders);
  }

  private static long addItems(ArrayNode items, int order) {
    long total = 0;
    for (int i = 1; i <= ITEMS; i++) {
      long cents = 199 + 1000L * i + order % 89;
      items.addObject().put("product", "P-" + i * 1009).put("quantity", i).put("cents", cents);
      total += i * cents;
    }
    return total;
  }

  /** What the function {@code stream} answers. */
  static JsonNode rows() {
    ArrayNode rows = NODES.arrayNode();
    for (int i = 0; i < ROWS; i++) {
      rows.addObject().put("row", i).put("text", "as it stands in the table");
    }
    return rows;
  }

  private static void write(Path file, JsonNode document) throws IOException {
    Files.write(file, JSON.writeValueAsBytes(document));
  }
}
