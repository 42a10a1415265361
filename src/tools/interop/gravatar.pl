# The address that Gravatar::URL makes: perl gravatar.pl BASE EMAIL SIZE
use strict;
use warnings;
use Gravatar::URL;

my ($base, $email, $size) = @ARGV;
print gravatar_url(base => $base, email => $email, size => $size, default => 'monsterid');
