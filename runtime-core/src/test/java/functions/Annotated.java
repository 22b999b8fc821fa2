package functions;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Date;

/** Answers with its event, whose classes carry Jackson's annotations. */
public final class Annotated {

  public Ticket ticket(Ticket ticket) {
    return ticket;
  }

  public Delivery delivery(Delivery delivery) {
    return delivery;
  }

  /** A bean. */
  public static final class Ticket {

    @JsonProperty("ticket_id")
    public String id;

    @JsonIgnore public String secret;

    @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "dd.MM.yyyy", timezone = "UTC")
    public Date day;

    public Priority priority;

    public Price price;
  }

  /** An enum. */
  public enum Priority {
    @JsonProperty("very-high")
    HIGH,
    LOW
  }

  /** Says how it was made. */
  public static final class Price {

    public int amount;
    public String maker = "constructor";

    @JsonCreator
    static Price of(@JsonProperty("amount") int amount) {
      Price price = new Price();
      price.amount = amount;
      price.maker = "creator";
      return price;
    }
  }

  /** Holds an event under a name of its own. */
  public static final class Delivery {

    @JsonProperty("queue_event")
    public SQSEvent event;
  }
}
