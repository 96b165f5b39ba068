export { apportionmentStory } from './apportionment-story.ts';
export { type BudgetStoryOptions, budgetStory } from './budget-story.ts';
export { electionStory } from './election-story.ts';
export { type Story, type StoryLocale, type StoryPart, storyText } from './figures.ts';
