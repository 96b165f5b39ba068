META
key;value
description;Mill Street, an example
country;Nowhere
currency;USD
budget;1200
num_projects;6
num_votes;14
vote_type;approval
rule;equalshares
PROJECTS
project_id;cost;votes;name;category;district
square;600;8;Trees on the square;green;north
lights;500;7;Lights on the stairs;safety;north
stage;350;6;A stage for the summer;culture;north
garden;250;5;A garden by the school;green;south
library;200;4;Books in three languages;culture;south
bench;60;3;A bench at the clinic;safety;south
VOTES
voter_id;vote
1;square,lights,stage
2;square,lights,stage
3;square,lights,stage
4;square,lights
5;square,lights,stage
6;square,lights
7;square,stage
8;square,lights
9;garden,library
10;garden,library,bench
11;garden,library
12;garden,library,bench
13;garden,bench
14;stage
