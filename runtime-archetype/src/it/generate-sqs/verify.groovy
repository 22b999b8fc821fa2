import groovy.json.JsonSlurper

def generated = evaluate(new File(basedir, '../../../src/it/generated.groovy'))
def project = generated(basedir, 'com.example.orders.Shipping', [
    'events/all-shipped.expected.json',
    'events/all-shipped.json',
    'events/two-of-four.expected.json',
    'events/two-of-four.json',
    'src/main/java/com/example/orders/Shipping.java',
    'src/test/java/com/example/orders/ShippingTest.java'
])

def expected = new File(project, 'events/two-of-four.expected.json').text
def answers = new File(basedir, 'build.log').readLines().findAll { it ==~ /["{].*/ }.collect { new JsonSlurper().parseText(it) }
assert new JsonSlurper().parseText(expected) in answers
