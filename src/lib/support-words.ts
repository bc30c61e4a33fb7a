/** Words by which the document commits support: every sentence with one is a measure, or listed with the reason why not. */
export const supportWords = ['支持', '鼓励', '优惠', '专项资金', '引导', '试点', '吸引'] as const;
