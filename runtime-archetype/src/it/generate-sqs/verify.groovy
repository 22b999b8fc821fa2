import groovy.json.JsonSlurper

def project = new File(basedir, 'generated/shop')
def files = []
project.eachFileRecurse(groovy.io.FileType.FILES) {
    files << project.toPath().relativize(it.toPath()).toString()
}
assert files.findAll { !it.startsWith('target/') } as Set == [
    '.gitignore',
    'Makefile',
    'README.md',
    'events/all-shipped.expected.json',
    'events/all-shipped.json',
    'events/two-of-four.expected.json',
    'events/two-of-four.json',
    'pom.xml',
    'src/main/java/com/example/orders/Shipping.java',
    'src/test/java/com/example/orders/ShippingTest.java',
    'template.yaml'
] as Set
assert new File(project, 'template.yaml').text.contains('Handler: com.example.orders.Shipping')

def expected = new File(project, 'events/two-of-four.expected.json').text
def answers = new File(basedir, 'build.log').readLines().findAll { it ==~ /["{].*/ }.collect { new JsonSlurper().parseText(it) }
assert new JsonSlurper().parseText(expected) in answers
