/** Codes of findings that come up while sheets are read, linked and tried: no check owns them. */
import type { Explained } from './world.ts';

export const READING: readonly Explained[] = [
  {
    code: 'YB-FILE',
    definition: {
      zh: '整个文件读不出来：缺文件、按表头看是别的表、编码无法识别、是工作簿而不是 CSV、引号不成对，某一行比表头长，表里贴进了别的表的行，或文件在一行的中间就结束了。',
      en: 'A file cannot be read as a whole: it is missing, another sheet by its header, of unknown encoding, a workbook instead of CSV, its quotes do not match, a row is longer than the header, rows of another sheet were pasted into it, or it ends in the middle of a row.',
    },
    example: '编号,地区,年龄,金额\nBJ-1,北京市,不满70岁,100\nBJ-2,北京市,"70岁及以上,110',
    good: '编号,地区,年龄,金额\nBJ-1,北京市,不满70岁,100\nBJ-2,北京市,70岁及以上,110',
  },
  {
    code: 'YB-HEADER',
    definition: {
      zh: '表头不认识、重复、互相对调，有内容的一列没有表头，或者缺了一列：必填的，或各行、各条范例要用到的。',
      en: 'A header is unknown or given twice, two have changed places, a column with content has no header, or a column is missing that is required or that rows or cases need.',
    },
    example: '编号,地区,年令\nBJ-1,北京市,不满70岁\nBJ-2,北京市,70岁及以上',
    good: '编号,地区,年龄\nBJ-1,北京市,不满70岁\nBJ-2,北京市,70岁及以上',
  },
  {
    code: 'YB-CELL',
    definition: {
      zh: '单元格的写法读不懂、超出范围、被表格软件改坏，必须填写却是空白，或者一行被格里的换行断成了几行。',
      en: 'A cell cannot be read, is out of range, was damaged by a spreadsheet program, is blank where it must not be, or a line break in it has broken its row.',
    },
    example: '编号,地区,年龄\nBJ-1,北京市,不满70岁\nBJ-2,北京市,70岁左右',
    good: '编号,地区,年龄\nBJ-1,北京市,不满70岁\nBJ-2,北京市,70岁及以上',
  },
  {
    code: 'YB-NAME',
    definition: {
      zh: '单元格里的名称（选项、地区、参保身份等）不认识，或可以指几个；facts.csv 里两个选项的名称、别名或条件说法互相填反了，也一样。',
      en: 'A name in a cell (an option, a region, a participant) is not known, or may mean several; or two options of a fact in facts.csv have each other’s names, aliases or words.',
    },
    example: '编号,地区,参保身份\nBJ-1,北京市,退修',
    good: '编号,地区,参保身份\nBJ-1,北京市,退休',
  },
  {
    code: 'YB-CASE',
    definition: {
      zh: '范例里写的预期结果，与规则给出的结果不同。',
      en: 'A golden case expects another answer than the rules give.',
    },
    sheet: 'refund.cases.csv',
    example: '编号,地区,参保身份,年龄,基准日,结果,划入\nCASE-1,北京,退休,70,2026-01-05,确定,110.00',
    good: '编号,地区,参保身份,年龄,基准日,结果,划入\nCASE-1,北京,退休,70,2026-01-05,确定,100.00',
  },
  {
    code: 'YB-TOO-COMPLEX',
    definition: {
      zh: '很多行的空白与区间互相交错，决策表超过允许的节点数；从不抽样代替。例子里把上限调得很低。',
      en: 'The blanks and ranges of many rows cross each other so that the table exceeds its budget of nodes; nothing is ever sampled instead. The example is judged by a very low budget.',
    },
    sheet: 'deductions.csv',
    nodeBudget: 12,
    example:
      '编号,地区,项目,年龄,缴费基数,本人养老金\nBJ-1,北京市,大额互助,60至80岁,,\nBJ-2,北京市,长护险,,3000至5000元,\nBJ-3,北京市,意外险,,,2000至4000元',
    good: '编号,地区,项目,年龄,缴费基数,本人养老金\nBJ-1,北京市,大额互助,60至80岁,,\nBJ-2,北京市,长护险,不满60岁,3000至5000元,\nBJ-3,北京市,意外险,超过80岁,,',
  },
];
