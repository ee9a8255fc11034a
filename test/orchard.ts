/** The paragraphs of an article of ours. */
export const paragraphs = [
  'The orchard behind the old mill had not been picked for eleven years, and the plums lay a foot deep in the grass.',
  'Last autumn, a dozen neighbours came with ladders, buckets, and a borrowed press, and they stayed until it was dark.',
  'By the end of the week they had filled four hundred bottles; nobody had counted the jars of jam, which went to the school.'
]
