import groovy.json.JsonSlurper

def generated = evaluate(new File(basedir, '../../../src/it/generated.groovy'))
def project = generated(basedir, 'com.example.Shop', [
    'events/malformed-order.expected.json',
    'events/malformed-order.json',
    'events/place-order.expected.json',
    'events/place-order.json',
    'events/show-item.expected.json',
    'events/show-item.json',
    'events/unknown-item.expected.json',
    'events/unknown-item.json',
    'src/main/java/com/example/Shop.java',
    'src/test/java/com/example/ShopLambdaTest.java',
    'src/test/java/com/example/ShopTest.java'
])

def expected = new File(project, 'events/place-order.expected.json').text
def answers = new File(basedir, 'build.log').readLines().findAll { it ==~ /["{].*/ }.collect { new JsonSlurper().parseText(it) }
assert new JsonSlurper().parseText(expected) in answers
