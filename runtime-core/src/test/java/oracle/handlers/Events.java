package oracle.handlers;

import com.amazonaws.services.lambda.runtime.events.APIGatewayCustomAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2CustomAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.ActiveMQEvent;
import com.amazonaws.services.lambda.runtime.events.AppSyncLambdaAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.ApplicationLoadBalancerRequestEvent;
import com.amazonaws.services.lambda.runtime.events.CloudFormationCustomResourceEvent;
import com.amazonaws.services.lambda.runtime.events.CloudFrontEvent;
import com.amazonaws.services.lambda.runtime.events.CloudWatchLogsEvent;
import com.amazonaws.services.lambda.runtime.events.CloudWatchMetricAlarmEvent;
import com.amazonaws.services.lambda.runtime.events.CodeCommitEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolCustomMessageEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolDefineAuthChallengeEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPostConfirmationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreSignUpEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2;
import com.amazonaws.services.lambda.runtime.events.ConfigEvent;
import com.amazonaws.services.lambda.runtime.events.ConnectEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbTimeWindowEvent;
import com.amazonaws.services.lambda.runtime.events.IoTButtonEvent;
import com.amazonaws.services.lambda.runtime.events.KafkaEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisFirehoseEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisTimeWindowEvent;
import com.amazonaws.services.lambda.runtime.events.LambdaDestinationEvent;
import com.amazonaws.services.lambda.runtime.events.LexEvent;
import com.amazonaws.services.lambda.runtime.events.RabbitMQEvent;
import com.amazonaws.services.lambda.runtime.events.S3BatchEvent;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.S3ObjectLambdaEvent;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.events.SecretsManagerRotationEvent;

/** Answers with the event that it was given: what was read is written again. */
public final class Events {

  public APIGatewayCustomAuthorizerEvent apiGatewayCustomAuthorizer(
      APIGatewayCustomAuthorizerEvent event) {
    return event;
  }

  public APIGatewayProxyRequestEvent apiGatewayProxyRequest(APIGatewayProxyRequestEvent event) {
    return event;
  }

  public APIGatewayV2CustomAuthorizerEvent apiGatewayV2CustomAuthorizer(
      APIGatewayV2CustomAuthorizerEvent event) {
    return event;
  }

  public APIGatewayV2HTTPEvent apiGatewayV2Http(APIGatewayV2HTTPEvent event) {
    return event;
  }

  public APIGatewayV2WebSocketEvent apiGatewayV2WebSocket(APIGatewayV2WebSocketEvent event) {
    return event;
  }

  public ActiveMQEvent activeMq(ActiveMQEvent event) {
    return event;
  }

  public AppSyncLambdaAuthorizerEvent appSyncLambdaAuthorizer(AppSyncLambdaAuthorizerEvent event) {
    return event;
  }

  public ApplicationLoadBalancerRequestEvent applicationLoadBalancerRequest(
      ApplicationLoadBalancerRequestEvent event) {
    return event;
  }

  public CloudFormationCustomResourceEvent cloudFormationCustomResource(
      CloudFormationCustomResourceEvent event) {
    return event;
  }

  public CloudFrontEvent cloudFront(CloudFrontEvent event) {
    return event;
  }

  public CloudWatchLogsEvent cloudWatchLogs(CloudWatchLogsEvent event) {
    return event;
  }

  public CloudWatchMetricAlarmEvent cloudWatchMetricAlarm(CloudWatchMetricAlarmEvent event) {
    return event;
  }

  public CodeCommitEvent codeCommit(CodeCommitEvent event) {
    return event;
  }

  public CognitoEvent cognito(CognitoEvent event) {
    return event;
  }

  public CognitoUserPoolCustomMessageEvent cognitoUserPoolCustomMessage(
      CognitoUserPoolCustomMessageEvent event) {
    return event;
  }

  public CognitoUserPoolDefineAuthChallengeEvent cognitoUserPoolDefineAuthChallenge(
      CognitoUserPoolDefineAuthChallengeEvent event) {
    return event;
  }

  public CognitoUserPoolPostConfirmationEvent cognitoUserPoolPostConfirmation(
      CognitoUserPoolPostConfirmationEvent event) {
    return event;
  }

  public CognitoUserPoolPreSignUpEvent cognitoUserPoolPreSignUp(
      CognitoUserPoolPreSignUpEvent event) {
    return event;
  }

  public CognitoUserPoolPreTokenGenerationEvent cognitoUserPoolPreTokenGeneration(
      CognitoUserPoolPreTokenGenerationEvent event) {
    return event;
  }

  public CognitoUserPoolPreTokenGenerationEventV2 cognitoUserPoolPreTokenGenerationV2(
      CognitoUserPoolPreTokenGenerationEventV2 event) {
    return event;
  }

  public ConfigEvent config(ConfigEvent event) {
    return event;
  }

  public ConnectEvent connect(ConnectEvent event) {
    return event;
  }

  public DynamodbEvent dynamodb(DynamodbEvent event) {
    return event;
  }

  public DynamodbTimeWindowEvent dynamodbTimeWindow(DynamodbTimeWindowEvent event) {
    return event;
  }

  public IoTButtonEvent iotButton(IoTButtonEvent event) {
    return event;
  }

  public KafkaEvent kafka(KafkaEvent event) {
    return event;
  }

  public KinesisEvent kinesis(KinesisEvent event) {
    return event;
  }

  public KinesisFirehoseEvent kinesisFirehose(KinesisFirehoseEvent event) {
    return event;
  }

  public KinesisTimeWindowEvent kinesisTimeWindow(KinesisTimeWindowEvent event) {
    return event;
  }

  public LambdaDestinationEvent lambdaDestination(LambdaDestinationEvent event) {
    return event;
  }

  public LexEvent lex(LexEvent event) {
    return event;
  }

  public RabbitMQEvent rabbitMq(RabbitMQEvent event) {
    return event;
  }

  public S3BatchEvent s3Batch(S3BatchEvent event) {
    return event;
  }

  public S3Event s3(S3Event event) {
    return event;
  }

  public S3ObjectLambdaEvent s3ObjectLambda(S3ObjectLambdaEvent event) {
    return event;
  }

  public SNSEvent sns(SNSEvent event) {
    return event;
  }

  public SQSEvent sqs(SQSEvent event) {
    return event;
  }

  public ScheduledEvent scheduled(ScheduledEvent event) {
    return event;
  }

  public SecretsManagerRotationEvent secretsManagerRotation(SecretsManagerRotationEvent event) {
    return event;
  }
}
