package functions;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;

/** Answers with the events of services. */
public final class Events {

  public SQSEvent sqs(SQSEvent event) {
    return event;
  }

  public S3Event s3(S3Event event) {
    return event;
  }

  public DynamodbEvent dynamodb(DynamodbEvent event) {
    return event;
  }
}
