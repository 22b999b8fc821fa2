package dev.flint.runtime.dev.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Sends events from the page. */
class SendingTest extends BrowserTest {

  @Test
  void sendsTheSampleOfTheFunctionsEventTypeAndShowsTheAnswer() {
    function.answers("{\"batchItemFailures\":[]}").logs("START RequestId: 1", "took it");
    Page page = open();
    assertThat(page.locator("#event")).hasValue(Pattern.compile("eventSourceARN"));

    page.locator("#send").click();

    assertThat(list(page).locator(".row")).hasCount(1);
    assertThat(list(page).locator(".row")).containsText("page");
    assertThat(detail(page)).containsText("Answered");
    assertThat(detail(page).locator("pre")).hasText("{\n  \"batchItemFailures\": []\n}");
    page.getByText("As the function sent it, 24 B").click();
    assertThat(detail(page).locator("details pre")).hasText("{\"batchItemFailures\":[]}");
    choose(page, "Log 2");
    assertThat(detail(page).locator(".log .platform")).hasText("START RequestId: 1");
    choose(page, "Event");
    assertThat(detail(page).locator("pre")).containsText("\"eventSourceARN\": \"arn:aws:sqs:");
  }

  @Test
  void fillsInTheSampleThatIsChosen() {
    Page page = open();

    page.locator("#sample").selectOption("s3-put");

    assertThat(page.locator("#event")).hasValue(Pattern.compile("ObjectCreated:Put"));
    assertThat(page.locator("#lines")).hasText(Pattern.compile("39$"));
  }

  @Test
  void saysWhereTheEventIsNoJson() {
    Page page = open();

    page.locator("#event").fill("{\n  \"name\": \"Ada\"\n  \"age\": 36\n}");

    assertThat(page.locator("#check"))
        .hasText("Line 3, column 3: Expected a comma or }, found \"age\"");
    assertThat(page.locator("#event")).hasAttribute("aria-invalid", "true");
    page.locator("#event").fill("{}");
    assertThat(page.locator("#check")).hasText("");
  }

  @Test
  void showsAStreamedAnswerWhileItComes() {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch second = new CountDownLatch(1);
    function.does(
        (event, listener) -> {
          listener.takes("Once ".getBytes(UTF_8));
          first.await();
          listener.takes("upon a time".getBytes(UTF_8));
          second.await();
          return FakeFunction.response(event, "");
        });
    Page page = open();

    send(page, "{}");

    assertThat(detail(page).locator(".stream")).hasText("Once ");
    assertThat(list(page).locator(".row.running")).containsText("running");
    first.countDown();
    assertThat(detail(page).locator(".stream")).hasText("Once upon a time");
    assertThat(detail(page)).containsText("Running");
    second.countDown();
    assertThat(detail(page)).containsText("Answered");
    assertThat(detail(page).locator("pre")).hasText("Once upon a time");
  }

  @Test
  void editsAndRepeatsAnEarlierEvent() {
    function.does((event, listener) -> FakeFunction.response(event, event.text()));
    Page page = open();
    send(page, "{\"n\":1}");
    assertThat(list(page).locator(".row")).hasCount(1);
    page.locator("#event").fill("");

    page.getByText("Edit", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("#event")).hasValue("{\n  \"n\": 1\n}");
    assertThat(page.locator("#event")).isFocused();
    page.getByText("Send again").click();

    assertThat(list(page).locator(".row.ok")).hasCount(2);
    assertEquals("{\"n\":1}", server.history.invocations().get(1).event().text());
  }

  @Test
  void saysWhyAnEventCouldNotBeSent() {
    function.does(
        (event, listener) -> {
          throw new IllegalStateException("no java in /opt");
        });
    Page page = open();

    send(page, "{}");

    assertThat(page.locator("#connection")).hasText("no java in /opt");
    assertThat(list(page)).containsText("Nothing was sent yet.");
  }

  @Test
  void worksByKeyboardAlone() {
    function.does((event, listener) -> FakeFunction.response(event, event.text()));
    Page page = open();
    assertThat(page.locator("#event")).hasValue(Pattern.compile("Records"));
    tabTo(page, "event");

    page.keyboard().press("ControlOrMeta+A");
    page.keyboard().insertText("\"first\"");
    page.keyboard().press("Control+Enter");
    assertThat(list(page).locator(".row.ok")).hasCount(1);
    page.keyboard().press("ControlOrMeta+A");
    page.keyboard().insertText("\"second\"");
    page.keyboard().press("Control+Enter");
    assertThat(list(page).locator(".row.ok")).hasCount(2);
    assertThat(detail(page).locator("pre")).hasText("\"second\"");

    tabTo(page, "list");
    page.keyboard().press("ArrowDown");
    assertThat(detail(page).locator("pre")).hasText("\"first\"");
    page.keyboard().press("ArrowUp");
    assertThat(detail(page).locator("pre")).hasText("\"second\"");
    tabTo(page, "tab-answer");
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator("#tab-about")).isFocused();
    assertThat(detail(page)).containsText("Request id");
  }

  /** Presses Tab until the element of this id has the focus. */
  private static void tabTo(Page page, String id) {
    for (int i = 0; i < 40; i++) {
      page.keyboard().press("Tab");
      if (id.equals(page.evaluate("document.activeElement.id"))) {
        return;
      }
    }
    throw new AssertionError("Tab does not lead to " + id);
  }
}
