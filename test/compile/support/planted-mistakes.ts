/**
 * Mistakes as staff make them: what, which cells of the real sheets change to what, and what is then
 * found. A finding without a cell is at the one that was changed; one with a question mark warns,
 * one with a tilde informs.
 */
import type { Edit } from './planting.ts';

export interface Planted {
  readonly what: string;
  readonly edits: readonly Edit[];
  readonly findings: readonly {
    readonly severity: string;
    readonly code: string;
    readonly file: string;
    readonly row: string;
    readonly header: string;
  }[];
}

const LINES = `
a date Excel abbreviated | refund.csv/BJ-EMP-5/起始=Sep-22 | YB-CELL
a day that is not | refund.csv/BJ-EMP-5/起始=2022-09-31 | YB-CELL
a range Excel made a date | refund.csv/JN-RET-H1/年龄=4月6日 | YB-CELL
a year with its digits mixed up | refund.csv/BJ-EMP-5/起始=2206-09-01 | YB-GAP
dates the wrong way round | refund.csv/SH-RET-H1/起始=2009-03-31 ;; refund.csv/SH-RET-H1/截止=2008-04-01 | YB-DATES refund.csv/SH-RET-H1/截止
a rule ended that goes on | refund.csv/BJ-RET-1/截止=2023-12-31 | YB-GAP
two dates in the cell of one | refund.csv/SH-RET-H1/起始=2008-04-01 - 2009-03-31 | YB-CELL
an end in place of a start | refund.csv/BJ-RET-2/起始=截至2006年4月1日 | YB-CELL
至今 for no end | refund.csv/BJ-RET-1/截止=至今 | YB-CELL
a rate without its sign | refund.csv/BJ-EMP-1/比例=2 | YB-CELL
a rate Excel made a fraction | refund.csv/BJ-EMP-1/比例=0.02 | YB-CELL
a rate beyond the whole | refund.csv/BJ-EMP-1/比例=200% | YB-CELL
an amount in scientific notation | refund.csv/SH-RET-1/金额=1.23E+11 | YB-CELL
an amount with its period | refund.csv/BJ-RET-1/金额=100元/月 | YB-CELL
a formula’s error in a remark | refund.csv/SH-RET-1/说明=#REF! | YB-CELL
#N/A in a remark for colleagues | refund.csv/SH-RET-1/备注=#N/A | YB-CELL
a merged region | refund.csv/BJ-RET-2/地区= | YB-CELL
a region cleared in the first of its rows | refund.csv/SD-RET-1/地区= | YB-CELL
a merged 参保身份 | refund.csv/BJ-RET-2/参保身份= | YB-COMPONENT
a merged source | refund.csv/BJ-RET-2/依据= | YB-SOURCE
a merged method | refund.csv/BJ-RET-2/方式= | YB-CELL
a merged id | refund.csv/BJ-RET-2/编号= | YB-CELL
an id Excel made a date | refund.csv/CQ-FLEX-1/编号=1月2日 | YB-CELL
an id given twice | refund.csv/BJ-RET-2/编号=BJ-RET-1 | YB-DUPLICATE
a region misspelt | refund.csv/QD-RET-1/地区=青岛是 | YB-NAME
a region that may be two | refund.csv/XM-EMP-1/地区=吉林 | YB-NAME
characters lost on the way | refund.csv/BJ-RET-1/地区=北??市 | YB-NAME
a letter for a digit | refund.csv/BJ-RET-2/年龄=7O岁及以上 | YB-CELL
a digit too many | refund.csv/BJ-RET-2/年龄=700岁及以上 | YB-CELL
a range the wrong way round | refund.csv/JN-RET-H2/年龄=69至60岁 | YB-CELL
ages that overlap at a bare word | refund.csv/BJ-RET-1/年龄=70岁以下 ;; refund.csv/BJ-RET-2/年龄=70岁以上 | YB-OVERLAP refund.csv/BJ-RET-2/年龄
ages that overlap widely | refund.csv/BJ-RET-2/年龄=60岁及以上 | YB-OVERLAP
ages with one left out | refund.csv/SH-RET-1/年龄=73岁及以下 | YB-GAP
the ages a row too low | refund.csv/BJ-RET-1/年龄= ;; refund.csv/BJ-RET-2/年龄=不满70周岁 | YB-OVERLAP refund.csv/BJ-RET-2/年龄
the wrong method | refund.csv/BJ-RET-1/方式=比例 | YB-UNUSED-CELL
a total among the parts | refund.csv/BJ-EMP-5/组成= | YB-COMPONENT
a floor above its cap | refund.csv/JN-RET-H1/保底=500 | YB-CELL
a rule not passed down | refund.csv/SD-RET-2/下级适用= | YB-GAP
a standing misspelt | refund.csv/BJ-RET-1/采用=采纳 | YB-NAME
a dispute of another rule | refund.csv/XM-RET-D1/质疑=XM-EMP-1 | YB-DISPUTE
a source misspelt | refund.csv/BJ-RET-1/依据=bj-2006-09 | YB-REFERENCE
more confidence than the source has | refund.csv/BJ-EMP-1/可信度=官方 | YB-CONFIDENCE
a fact’s unit cleared | facts.csv/age/单位= | YB-CELL
a fact’s unit that of another | facts.csv/age/单位=年 | YB-CELL
a fact’s options cleared | facts.csv/participant/选项= | YB-CELL
a fact’s name cleared | facts.csv/offsiteFiling/名称= | YB-CELL
a fact’s words cleared | facts.csv/withdrawalReason/条件说法= | YB-CELL
a presumption cleared beside its reason | facts.csv/accountMode/默认推定= | YB-CELL
ages with one left out before a new rule | refund.csv/JN-RET-H2/年龄=60至68岁 | YB-GAP
a merged 参保身份 where others are stated | refund.csv/XM-RET-1/参保身份= | YB-OVERLAP
an end one day too late | transfer-stages.csv/HN-TO-4/截止=2025-07-10 | YB-OVERLAP
an end a year too late, where several rows follow | transfer-stages.csv/HN-TO-4/截止=2026-07-09 | YB-OVERLAP
a dispute of another place’s rule | refund.csv/XM-RET-D1/质疑=SZ-RET-1 | YB-DISPUTE
a rule that disputes itself | refund.csv/XM-RET-1/质疑=XM-RET-1 | YB-DISPUTE
a rule’s id with a letter for its digit | refund.csv/SD-RET-1/编号=SD-RET-l | YB-REFERENCE
two regions in a cell | refund.csv/XM-RET-1/地区=兰州市、白银市 | YB-NAME
a base of a year to come | refund.csv/SCZ-RET-1/基数年份=2202 | YB-CELL
a figure of a year to come | parameters.csv/湖南省/年份=2121 | YB-CELL
a figure by the year | parameters.csv/湖南省/单位=元/年 | YB-CELL
a fact’s bounds the wrong way round | facts.csv/gapMonths/最小=700 | YB-CELL facts.csv/gapMonths/最大
an option without its English | facts.csv/planTier/英文选项=tier-1=tier 1、tier-3=tier 3 | YB-CELL
a condition’s words under a misspelt option | facts.csv/accountMode/条件说法=pooled-with-acount=有个人账户、pooled-only=没有个人账户 | YB-CELL
months of waiting below nothing | waiting.csv/NAT-WAIT-R1/等待最少=-1 | YB-CELL
a month of a break left out | waiting.csv/WH-WAIT-6/中断缴费月数=5至6个月 | YB-GAP
a city under another province | regions.csv/130100/上级=山西省 | YB-REFERENCE
an alias of another city | regions.csv/130200/别名=石家庄 | YB-DUPLICATE
a level misspelt, which leaves a city’s rules without place | regions.csv/130100/级别=地级市 | YB-NAME
a graver gap beside a waived one | refund.csv/SH-EMP-H3/年龄=35至43岁 | YB-GAP
two mistakes in one row | refund.csv/BJ-EMP-1/比例=2 ;; refund.csv/BJ-EMP-1/起始=2022-13-01 | YB-CELL refund.csv/BJ-EMP-1/起始, YB-CELL refund.csv/BJ-EMP-1/比例
two mistakes in two sheets | sources.csv/bj-2006-9/核对日期=2026-13-01 ;; refund.csv/SH-RET-1/年龄=73岁及以下 | YB-CELL sources.csv/bj-2006-9/核对日期, YB-GAP refund.csv/SH-RET-1/年龄
a mistake beside one elsewhere | refund.csv/BJ-RET-2/年龄=60岁及以上 ;; refund.csv/SH-RET-1/金额=#REF! | YB-OVERLAP refund.csv/BJ-RET-2/年龄, YB-CELL refund.csv/SH-RET-1/金额
a merged region and a gap elsewhere | refund.csv/BJ-RET-2/地区= ;; refund.csv/SH-RET-1/年龄=73岁及以下 | YB-CELL refund.csv/BJ-RET-2/地区, YB-GAP refund.csv/SH-RET-1/年龄
days off the wrong way round | holidays.csv/2026-05-01/止=2026-04-05 | YB-DATES
the month of an end wrong | holidays.csv/2026-04-04/止=2026-06-04 | YB-HOLIDAY
the month of a start wrong | holidays.csv/2026-10-01/起=2026-01-01 | YB-HOLIDAY
the day of a start wrong | holidays.csv/2026-05-01/起=2026-05-02 | YB-HOLIDAY
the year of an end wrong | holidays.csv/2026-10-01/止=2027-10-07 | YB-HOLIDAY
the year of a start wrong | holidays.csv/2026-10-01/起=2025-10-01 | YB-HOLIDAY
days off in the year 2062 | holidays.csv/2026-06-19/起=2062-06-19 ;; holidays.csv/2026-06-19/止=2062-06-21 | YB-HOLIDAY
days off a year ago | holidays.csv/2026-05-01/起=2025-05-01 ;; holidays.csv/2026-05-01/止=2025-05-05 | YB-HOLIDAY
days off in another month | holidays.csv/2026-09-25/起=2026-08-25 ;; holidays.csv/2026-09-25/止=2026-08-27 | YB-HOLIDAY
a weekday worked in return | holidays.csv/2026-10-10/起=2026-11-10 | YB-HOLIDAY
a day worked and off | holidays.csv/2026-02-28/起=2026-02-22 | YB-HOLIDAY
a holiday arranged as work | holidays.csv/2026-05-01/安排=上班 | YB-HOLIDAY
a charge that goes on beside its successor | deductions.csv/JN-DED-1/截止= ;; deductions.csv/JN-DED-1/起始=2023-01-01 ;; deductions.csv/JN-DED-2/项目=两项费用（10元、8元） | YB-TWICE deductions.csv/JN-DED-2/起始
a charge without an amount | deductions.csv/BJ-DED-1/金额= | YB-CELL
a period misspelt | deductions.csv/BJ-DED-1/周期=毎月 | YB-NAME
a parameter of no region | parameters.csv/湖南省/地区=胡南省 | YB-NAME
a case that expects another sum | refund.cases.csv/CASE-BJ-1/划入=100.00 | YB-CASE
a case about many people | refund.cases.csv/CASE-BJ-1/年龄=70岁以上 | YB-CELL
a figure in a row that hands down | waiting.csv/FJ-WAIT-R3/等待最少=3 | YB-UNUSED-CELL
a yes in a row that hands down | waiting.csv/FJ-WAIT-R4/可补缴=是 | YB-UNUSED-CELL
从上级 over figures of waiting | waiting.csv/NAT-WAIT-1/方式=从上级 | YB-UNUSED-CELL
从上级 over figures of coverage | coverage.csv/ALXA-COV-PD/报销=从上级 | YB-UNUSED-CELL
从上级 over one rate of coverage | coverage.csv/ALXA-COV-PD/报销=从上级 ;; coverage.csv/ALXA-COV-PD/年度限额= | YB-UNUSED-CELL coverage.csv/ALXA-COV-PD/最高比例
从上级 over a rate | refund.csv/BJ-EMP-1/方式=从上级 | YB-UNUSED-CELL
从上级 over an amount, with nothing above | refund.csv/BJ-RET-2/方式=从上级 | YB-SHADOW
a unit of time in a row that hands down | transfer-stages.csv/JS-TO-2/时限单位=月 | YB-UNUSED-CELL
a bound without its value | terms.csv/NAT-TERM-RF-LATE/数值= | YB-CELL
a value without its bound | terms.csv/NAT-TERM-RF-LATE/界限= | YB-CELL
a percentage without its bound | terms.csv/XM-TERM-OS-LATE/界限= | YB-CELL
a source looked at before it was published | sources.csv/bj-order-158/核对日期=2001-11-21 | YB-CELL
a source published after it was looked at | sources.csv/bj-order-158/发布日期=2026-11-22 | YB-CELL
a region’s code of five digits | regions.csv/130200/代码=13020 | YB-CELL
a region’s code of another province | regions.csv/130200/代码=230200 | YB-REFERENCE
a region’s code that is its province’s | regions.csv/130200/代码=130000 | YB-CELL
a province’s code with which no city goes | regions.csv/130000/代码=990000 | YB-REFERENCE
a Sunday off that is worked in return | holidays.csv/2026-01-04/安排=放假 | YB-HOLIDAY
a Saturday off that is worked in return | holidays.csv/2026-09-20/安排=放假 | YB-HOLIDAY
stages that wait for each other | transfer-stages.csv/NAT-TO-1/起算=转入完成 | YB-CELL
a stage that waits for what waits for it | transfer-stages.csv/NAT-FR-1/起算=到账完成 | YB-CELL
a source looked at in the year 2062 | sources.csv/bj-2006-9/核对日期=2062-11-21 | YB-CELL
a source of unknown authority | sources.csv/sz-2023-04-06/权威=官网 | YB-NAME
a source whose id was retyped | sources.csv/bj-2006-9/编号=bj-2006-09 | YB-REFERENCE
the id of a fact misspelt | facts.csv/age/编号=aeg | YB-REFERENCE
the name of a fact changed | facts.csv/age/名称=周岁 | YB-HEADER
the type of a fact misspelt | facts.csv/age/类型=整树 | YB-NAME
a fact of another type | facts.csv/age/类型=日期 | YB-CELL
a yes-or-no fact as a number | facts.csv/retirementRegistered/类型=整数 | YB-CELL
a fact that heads columns as a region | facts.csv/age/类型=地区 | YB-CELL
a fact of money as a number, of which only cases say anything | facts.csv/contributionBase/类型=整数 | YB-CELL
a date as a number | facts.csv/enrolledOn/类型=整数 | YB-CELL
the name of a province as a city’s alias | regions.csv/370200/别名=青岛、北京 | YB-DUPLICATE
an alias of two cities | regions.csv/370200/别名=青岛、济南 | YB-DUPLICATE
the id of a benefit misspelt | benefits.csv/procedure-coverage/编号=procedure-coveage | YB-REFERENCE
a province that lost a letter of its name | regions.csv/210000/名称=辽宁 | YB-REFERENCE
a rule not passed down, of which several kinds of people learn | transfer-stages.csv/HN-TO-3/下级适用= | YB-HOLE
a stage of the wrong end, above 从上级 rows of four provinces | transfer-stages.csv/NAT-TI-1/适用端=转出地 | YB-CELL
another stage, so that the end is not its own | transfer-stages.csv/NAT-FA-1/环节=转出 | YB-CELL
a rule no longer passed down, and a damaged cell in another region | refund.csv/AH-EMP-1/下级适用= ;; refund.csv/SH-RET-1/原文=#REF! | YB-CELL refund.csv/SH-RET-1/原文, YB-SHADOW refund.csv/HF-EMP-1/方式
a rule no longer passed down, for which many 从上级 rows wait | transfer-stages.csv/NAT-TI-1/下级适用= | YB-SHADOW
a base unlike that of all rules of its waiver | refund.csv/TONGHUA-RET-1/基数=本人养老金 | YB-WAIVER
a sex that the row’s words gainsay | requirements.csv/WUHAN-REQ-LIFE-F/性别=男 | YB-HOLE
an age that the row’s words gainsay, met by the row below | refund.csv/WF-EMP-H2/年龄=不满46周岁 | YB-OVERLAP
an end a year after that of the row that began with it | refund.csv/QUAN-EMP-H1/截止=2024-11-30 | YB-OVERLAP
a start a year after that of all rows of its place | transfer-stages.csv/ZJ-TO-1/起始=2023-09-01 | ?YB-HOLE
years that the row’s words gainsay, told by a case that names no rule | requirements.csv/SZ-REQ-LIFE-STEP/累计缴费年限=不满31年 | YB-CASE
an effect unlike that of all rows of its kind | requirements.csv/NAT-REQ-LIFE-TYPE/效果=推迟 | YB-CASE
a topic unlike that of all rows of its series | guides.csv/NAT-GD-BAL-2/主题=咨询电话 | YB-CASE
a benefit unlike that of all rows of its series | requirements.csv/NAT-REQ-RF-TYPE/待遇=off-site-care | YB-CASE
a least amount cleared that the words say | refund.csv/JN-RET-H2/保底= | YB-MISQUOTED
an end of which the words know nothing, beside a waived gap | waiting.csv/NAT-WAIT-3/截止=2025-12-31 | YB-GAP
a break turned round | waiting.csv/NAT-WAIT-3/中断缴费月数=超过3个月 | YB-CASE
another method over a rate and its base | deductions.csv/SCCD-DED-1/方式=不详 | YB-UNUSED-CELL
people left out of a charge, whom only a case knows | deductions.csv/XM-DED-1/参保身份=退休 | YB-CASE
terms under another benefit than all of their series | terms.csv/LY-TERM-OS-2/待遇=lifelong-benefit | YB-CASE
a claim about the procedure of the row below | coverage.csv/ALXA-COV-FC/诊疗项目=眼睑下垂矫正术 | YB-CASE
a claim in another place than all rules of its ids | terms.csv/JS-TERM-OS-FREE/地区=重庆市 | YB-CASE
a case that asks about the procedure of another | eligibility.cases.csv/PC-FC/诊疗项目=眼睑下垂矫正术 | YB-CASE eligibility.cases.csv/PC-FC/质疑显示
a start unlike that of the rows of its kind in the place | requirements.csv/SH-REQ-CI-BALANCE/起始=2023-01-01 | YB-CASE
a letter for a digit in an amount | refund.csv/BJ-RET-1/金额=1O0 | YB-CELL
a region’s row pasted over the next | regions.csv/370300/代码=370200 ;; regions.csv/370300/名称=青岛市 | YB-DUPLICATE regions.csv/370300/代码
a fact with options that is no choice any more | facts.csv/sex/类型=是否 | YB-CELL
a mistake in a row whose finding is waived | refund.csv/XIANT-RET-1/基数= | YB-CELL
a rule that is only guidance, above cities that go by it | refund.csv/SD-RET-1/性质=指导 | YB-GAP
a rule that is not adopted | refund.csv/SD-RET-1/采用=未采用 | YB-GAP
a rule that disputes the one beside it | refund.csv/SD-RET-1/质疑=SD-RET-2 | YB-GAP
a rule that disputes one of other people | transfer-stages.csv/JS-TO-3/质疑=JS-TO-1 | YB-HOLE
a rule that is a bound | refund.csv/BJ-RET-2/性质=上限 | YB-GAP
a 从上级 row that is not adopted | refund.csv/JN-RET-1/采用=未采用 | YB-HOLE
a tier that is not adopted, beside a word that may be read in two ways | refund.csv/SH-EMP-H3/采用=未采用 | YB-GAP
a rule not adopted above a 从上级 row | waiting.csv/NAT-WAIT-1/采用=未采用 | YB-GAP
a rule not adopted beside a gap that is waived | waiting.csv/NAT-WAIT-2/采用=未采用 | YB-GAP
a tier that misses its own people and meets another’s | refund.csv/CQ-RET-2/年龄=70岁以内 | YB-OVERLAP
a waiver’s reason cleared | waivers.csv/NAT-WAIT-3/理由= | YB-WAIVER
people left out by a rule that is waived for the years after it | refund.csv/SH-EMP-H4/年龄=45至59岁 | YB-GAP
an unread row beside a gap that is waived | waiting.csv/NAT-WAIT-2/待遇开始=等待期满后 | YB-NAME
an unread row beside a gap that is waived, of whom nobody knows whom it is for | waiting.csv/NAT-WAIT-2/参保身份=城乡居 | YB-NAME
an unread row above others that hand down what is waived there | waiting.csv/NAT-WAIT-R3/参保身份=城乡居 | YB-NAME
a gap beside a waived one that is as grave | waiting.csv/NAT-WAIT-2/中断缴费月数=超过4个月 | YB-GAP
a digit lost from a fact’s range | facts.csv/age/最大=13 | YB-CELL
the oldest left out of a tier with a tier before it | refund.csv/BJ-RET-2/年龄=70岁至79岁 | YB-GAP
the youngest left out of a tier with a tier before it | refund.csv/BJ-RET-1/年龄=60至69岁 | YB-GAP
the youngest left out of a tier with another after it | refund.csv/BJ-EMP-2/年龄=20至34岁 | YB-GAP
an age between two tiers left out where others ended | refund.csv/BJ-RET-2/年龄=71岁及以上 | YB-GAP
a tier that begins a year late | refund.csv/SD-RET-1/起始=2025-01-01 | YB-GAP
a tier that ended a month early | refund.csv/QD-RET-H1/截止=2023-11-30 | YB-GAP
a gap beside an unread row for other people | refund.csv/SD-RET-1/年龄=不满69岁 ;; refund.csv/SD-EMP-1/比例=2 | YB-GAP refund.csv/SD-RET-1/年龄, YB-CELL refund.csv/SD-EMP-1/比例
a gap below an unread row of the province | refund.csv/SD-RET-1/金额=1O0 ;; refund.csv/JN-RET-H2/年龄=60至68岁 | YB-CELL refund.csv/SD-RET-1/金额, YB-GAP refund.csv/JN-RET-H2/年龄
a gap while the nation itself is unread | regions.csv/100000/级别=国 ;; refund.csv/SH-RET-1/年龄=73岁及以下 | YB-NAME regions.csv/100000/级别, YB-GAP refund.csv/SH-RET-1/年龄
a gap below an unread row of the nation | waiting.csv/NAT-WAIT-1/等待最少=无 ;; waiting.csv/WH-WAIT-6/中断缴费月数=5至6个月 | YB-CELL waiting.csv/NAT-WAIT-1/等待最少, YB-GAP waiting.csv/WH-WAIT-6/中断缴费月数
a fact’s greatest value below what many cells say | facts.csv/gapMonths/最大=3 | YB-CELL
a fact’s greatest value below what two sheets say | facts.csv/gapMonths/最大=6 | YB-CELL
a fact’s greatest value at what most cells say | facts.csv/age/最大=69 | YB-CELL
a fact’s least value above what many cells say | facts.csv/age/最小=60 | YB-CELL
a range that ends too early for cases of another fact | facts.csv/contributionYears/最大=20 | YB-CELL
an end a year early where the other tiers ended together | refund.csv/JN-RET-H3/截止=2022-12-31 | YB-GAP
a condition of a province cleared | transfer-stages.csv/JS-TO-1/转入地参保日期= | YB-OVERLAP
a condition of a province cleared, beside two other rows | transfer-stages.csv/JS-TO-2/转入地参保日期= | YB-OVERLAP
a condition with a date a day late | transfer-stages.csv/JS-TO-1/转入地参保日期=2025-09-02及以后 | YB-HOLE
a condition the wrong way round | transfer-stages.csv/JS-TO-2/转入地参保日期=2025-09-01及以后 | YB-OVERLAP
a scope that is another row’s | transfer-stages.csv/JS-TO-3/转移范围=省内 | YB-OVERLAP
a rule not passed down, which only cases know | transfer-scope.csv/XIZ-SCO-1/下级适用= | YB-CASE
a condition too many, which only a case knows | refund.csv/TJ-RET-3/退休后仍缴费=是 | YB-CASE
a rule not adopted, which only cases know | refund.csv/XM-RET-1/采用=未采用 | YB-CASE
an end too early, which only a case knows | transfer-stages.csv/JS-TO-4/截止=2025-07-31 | YB-CASE
a year taken for the next | waiting.csv/NAT-WAIT-R3/断保年数=1 | YB-GAP
not reimbursed, beside a rate and a limit | coverage.csv/ALXA-COV-PD/报销=不报销 | YB-UNUSED-CELL
a limit of what is not reimbursed | coverage.csv/ALXA-COV-FC/报销=不报销 ;; coverage.csv/ALXA-COV-FC/年度限额=1000 | YB-UNUSED-CELL coverage.csv/ALXA-COV-FC/年度限额
ten times the charge that the row describes | deductions.csv/SUZHOU-DED-1/金额=20 | ?YB-MISQUOTED
ten times the rate that the row describes | deductions.csv/SCCD-DED-1/比例=3% | ?YB-MISQUOTED
ten times the limit that the row describes | terms.csv/NAT-TERM-FS-W-MAX/数值=20000 | ?YB-MISQUOTED
a tenth of the rate that the row describes | refund.csv/QHXN-RET-1/比例=0.2% | ?YB-MISQUOTED
a year that a figure of the province waits for | refund.csv/HUN-RET-G1/基数年份=2012 | ?YB-BASE-YEAR
another figure than the row describes | refund.csv/QHXN-RET-1/比例=2.5% | ?YB-MISQUOTED
another figure than either that the row describes | terms.csv/SUZ-TERM-OS-TIME/数值=25 | ?YB-MISQUOTED
another charge than the row describes | deductions.csv/SUZHOU-DED-1/金额=3 | ?YB-MISQUOTED
a rate much lower than the row describes | terms.csv/SC-TERM-TD-RATE/数值=5% | ?YB-MISQUOTED
ten times the days that the row describes | transfer-stages.csv/FZ-FA-1/时限=20 | ?YB-MISQUOTED
two figures of a province that their rows describe otherwise | refund.csv/SD-RET-1/金额=101 ;; refund.csv/SD-RET-2/金额=126 | YB-MISQUOTED refund.csv/SD-RET-1/金额, YB-MISQUOTED refund.csv/SD-RET-2/金额
a floor that the row describes otherwise | refund.csv/JN-RET-H1/保底=55 | YB-MISQUOTED
a cap that the row describes otherwise | refund.csv/JN-RET-H2/封顶=170 | YB-MISQUOTED
a charge that the row describes otherwise | deductions.csv/GDGZ-DED-1/金额=9.66 | YB-MISQUOTED
units that their rows describe otherwise | terms.csv/SUZ-TERM-RB-TIME/单位=元/年 ;; terms.csv/LY-TERM-OS-2/单位=个工作日 ;; terms.csv/SC-TERM-TD-CAP-1/单位=元/月 | ?YB-MISQUOTED terms.csv/LY-TERM-OS-2/单位, ?YB-MISQUOTED terms.csv/SUZ-TERM-RB-TIME/单位, ?YB-MISQUOTED terms.csv/SC-TERM-TD-CAP-1/单位
periods that their rows describe otherwise | deductions.csv/CHANGCHUN-DED-1/周期=每年 ;; refund.csv/SNAK-RET-1/周期=每年 ;; refund.csv/SUZHOU-RET-H2/周期= | YB-MISQUOTED refund.csv/SNAK-RET-1/周期, YB-MISQUOTED refund.csv/SUZHOU-RET-H2/周期, YB-MISQUOTED deductions.csv/CHANGCHUN-DED-1/周期
waiting that its rows describe otherwise | waiting.csv/NAT-WAIT-R4/每断一年加=2 ;; waiting.csv/NAT-WAIT-R5/合计不少于=7 | YB-MISQUOTED waiting.csv/NAT-WAIT-R4/每断一年加, YB-MISQUOTED waiting.csv/NAT-WAIT-R5/合计不少于
items beside the English of another | deductions.csv/SUZHOU-DED-1/项目=大病保险 ;; requirements.csv/NAT-REQ-OS-FILE-2/项目=备按 ;; terms.csv/BJ-TERM-AB-NEW/项目=查进度 | ?YB-TRANSLATION deductions.csv/SUZHOU-DED-1/项目, ?YB-TRANSLATION requirements.csv/NAT-REQ-OS-FILE-2/项目, ?YB-TRANSLATION terms.csv/BJ-TERM-AB-NEW/项目
the English of another item | requirements.csv/NAT-REQ-OS-FILE-2/英文项目=setting it up | ?YB-TRANSLATION
a formula left in a remark for colleagues | refund.csv/SH-RET-1/备注==VLOOKUP(A1,B:C,2,0) | YB-CELL
formulas left as text | guides.csv/NAT-GD-BAL-5/步骤==IF(A1>1,"a","b") ;; refund.csv/SH-RET-1/说明==A1&B1 ;; sources.csv/bj-2006-9/标题==Sheet1!$A$1 | YB-CELL sources.csv/bj-2006-9/标题, YB-CELL refund.csv/SH-RET-1/说明, YB-CELL guides.csv/NAT-GD-BAL-5/步骤
a region called as a column is | facts.csv/region/名称=起始 | YB-DUPLICATE
the day called as another column | facts.csv/date/名称=截止 | YB-DUPLICATE
words filled down from the row above | refund.csv/BJ-RET-2/说明=不满70周岁的退休人员每月划入100元，这是扣大额互助之前的数。 ;; refund.csv/XIANGY-RET-1/说明=退休人员每月定额划入72元，按黄石2021年平均养老金的2.5%定下。 ;; refund.csv/QY-RET-1/英文说明=Jiuquan’s figure for 2023 is 90 yuan a month; whether it changed afterwards is not documented. ;; requirements.csv/BJ-REQ-LIFE-F/说明=北京：男职工退休时累计缴费要满25年。 | ?YB-TRANSLATION refund.csv/BJ-RET-2/说明, ?YB-TRANSLATION refund.csv/QY-RET-1/英文说明, ?YB-TRANSLATION refund.csv/XIANGY-RET-1/说明, ?YB-TRANSLATION requirements.csv/BJ-REQ-LIFE-F/说明
English filled down from the row above | statements.csv/ST-3-16/英文内容=Well-off places such as Shenzhen and Shanghai credit more | ?YB-TRANSLATION
numbers of the English that the words have not | refund.csv/BJ-RET-2/英文说明=Retirees of 70 and over are credited 100 yuan a month, before the large-expense mutual aid is taken off. ;; deductions.csv/SUZHOU-DED-1/英文说明=20 yuan a month for long-term care insurance, taken from the account. ;; terms.csv/SD-TERM-FS-MAX/英文说明=A web page says at most 17 relatives in Shandong; no official source was found. | ?YB-TRANSLATION refund.csv/BJ-RET-2/英文说明, ?YB-TRANSLATION deductions.csv/SUZHOU-DED-1/英文说明, ?YB-TRANSLATION terms.csv/SD-TERM-FS-MAX/英文说明
numbers of the words that neither the English nor the row has | refund.csv/BJ-RET-2/说明=70周岁及以上的退休人员每月划入100元，这是扣大额互助之前的数。 ;; requirements.csv/GD-REQ-LIFE-M/说明=广东：2030年起退休的，男职工累计缴费要满35年，省内各市的年限互认。 | ?YB-TRANSLATION refund.csv/BJ-RET-2/说明, ?YB-TRANSLATION requirements.csv/GD-REQ-LIFE-M/说明
terms that their words have otherwise | terms.csv/NAT-TERM-FS-W-DAY/单位=元 ;; terms.csv/NAT-TERM-FS-W-MAX/单位=万元 ;; terms.csv/SD-TERM-FS-MAX/数值=70 ;; terms.csv/NAT-TERM-OS-VALID-2/界限=至多 ;; terms.csv/MM-TERM-OS-C3/数值=2 ;; terms.csv/LY-TERM-OS-2/数值=7 ;; terms.csv/HJHQ-TERM-OS-4/数值=30 ;; terms.csv/NAT-TERM-TD-RATE/数值=55% ;; terms.csv/HUA-TERM-TD-CAP-1/数值=50% | ?YB-MISQUOTED terms.csv/NAT-TERM-FS-W-DAY/单位, ?YB-MISQUOTED terms.csv/NAT-TERM-FS-W-MAX/单位, ?YB-MISQUOTED terms.csv/SD-TERM-FS-MAX/数值, ?YB-MISQUOTED terms.csv/NAT-TERM-OS-VALID-2/界限, ?YB-MISQUOTED terms.csv/MM-TERM-OS-C3/数值, ?YB-MISQUOTED terms.csv/LY-TERM-OS-2/数值, ?YB-MISQUOTED terms.csv/HJHQ-TERM-OS-4/数值, ?YB-MISQUOTED terms.csv/NAT-TERM-TD-RATE/数值, ?YB-MISQUOTED terms.csv/HUA-TERM-TD-CAP-1/数值
English beside its own names | terms.csv/MM-TERM-OS-C1/英文单位=years ;; transfer-stages.csv/ZJ-TO-1/英文经办方=the agency of the place moved to | ?YB-TRANSLATION transfer-stages.csv/ZJ-TO-1/英文经办方, ?YB-TRANSLATION terms.csv/MM-TERM-OS-C1/英文单位
years that the requirement’s own words have otherwise | requirements.csv/BJ-REQ-LIFE-M/须满足条件=20年及以上 | YB-MISQUOTED
a start that does not go with the months of waiting | waiting.csv/NAT-WAIT-3/待遇开始=等待期满 ;; waiting.csv/WX-WAIT-1/待遇开始=年度开始 ;; waiting.csv/WH-WAIT-7/待遇开始=缴费次月 | ?YB-MISQUOTED waiting.csv/NAT-WAIT-3/待遇开始, ?YB-MISQUOTED waiting.csv/WX-WAIT-1/待遇开始, ?YB-MISQUOTED waiting.csv/WH-WAIT-7/待遇开始
a base that the words do not name | refund.csv/SZ-RET-D2/基数=本人养老金 ;; refund.csv/AH-RET-C1/基数=当地平均养老金 ;; refund.csv/YNKM-RET-G1/基数=缴费基数 | ?YB-MISQUOTED refund.csv/SZ-RET-D2/基数, ?YB-MISQUOTED refund.csv/AH-RET-C1/基数, ?YB-MISQUOTED refund.csv/YNKM-RET-G1/基数
a source published before its number, and two on another day than their ids | sources.csv/nat-2021-14/发布日期=2012-04-22 ;; sources.csv/bb-2024-08-06/发布日期=2004-08-06 ;; sources.csv/nat-share-2024-12-27/发布日期=2023-08-25 | ?YB-DATES sources.csv/nat-2021-14/发布日期, ?YB-DATES sources.csv/bb-2024-08-06/发布日期, ?YB-DATES sources.csv/nat-share-2024-12-27/发布日期
ages that the notice has, cleared | refund.csv/YNYX-RET-C2/年龄= | ?YB-MISQUOTED
ages other than the notice has | refund.csv/YNYX-RET-C2/年龄=60岁及以上 | ?YB-MISQUOTED
a method that needs two cells more | refund.csv/NAT-FLEX-C1/方式=比例 | YB-CELL
a least for a most | terms.csv/SUZ-TERM-OS-TIME/界限=至少 | ?YB-MISQUOTED
a most for a least | terms.csv/NM-TERM-OS-VALID-3/界限=至多 | ?YB-MISQUOTED
a beginning of which two digits changed places | refund.csv/XM-RET-1/起始=2032-01-01 | YB-START
a beginning nine years after its sources | refund.csv/KAIF-RET-1/起始=2032-01-01 | YB-START
a base of ten years before the rule | refund.csv/GUILPS-RET-1/基数年份=2012 | ?YB-BASE-YEAR
a base of a year after the rule began | refund.csv/GUILPS-RET-1/基数年份=2025 | ?YB-BASE-YEAR
a figure of another year than its rule needs | parameters.csv/湖南省/年份=2012 | ?YB-PARAMETER
a figure of other people than its rule needs | parameters.csv/湖南省/参保身份=在职 | ?YB-PARAMETER
a condition that all rows alike state | refund.csv/HF-RET-1/退休手续已办= | ?YB-BLANK
another condition that all rows alike state | refund.csv/DALIAN-EMP-1/个人账户模式= | ?YB-BLANK
participants that all rows alike state | refund.csv/YINGKOU-RET-1/参保身份= | YB-HOLE
participants of a requirement | requirements.csv/SH-REQ-LIFE-YEARS-1/参保身份= | ?YB-BLANK
ten times the rate that guidance describes | refund.csv/NAT-EMP-G1/比例=20% | ?YB-MISQUOTED
a holiday that begins three days early | holidays.csv/2026-06-19/起=2026-06-16 | ?YB-HOLIDAY
a holiday of several days without its end | holidays.csv/2026-05-01/止= | ?YB-HOLIDAY
a day of a case, of which many cells are wrong then | refund.cases.csv/CASE-SH-2/基准日=2006-11-21 | YB-CASE
a start far away, for which one case fails in many cells | refund.csv/FUSHUN-RET-1/起始=2203-01-01 | YB-START
an age of a case with its digits mixed up | refund.cases.csv/CASE-BJ-1/年龄=07 | YB-CASE
a region of which all disputes of a rule say nothing | refund.csv/XM-RET-1/地区=漳州市 | YB-DISPUTE
an option deleted that most sheets use | facts.csv/participant/选项=employed=在职、retired=退休、flexible=灵活就业 | YB-CELL
an option deleted that few cells use | facts.csv/planTier/选项=tier-1=一档、tier-2=二档 | YB-CELL
an option called as another one | facts.csv/participant/选项=employed=在职、retired=退休、flexible=灵活就业、resident=在职 | YB-DUPLICATE
an option misspelt | facts.csv/accountMode/选项=pooled-with-account=统帐结合、pooled-only=单建统筹 | YB-NAME
an option without its sign | facts.csv/planTier/选项=tier-1一档、tier-2=二档、tier-3=三档 | YB-CELL
a region renamed in its list | regions.csv/青岛市/名称=青島市 | YB-NAME
the parent of a region misspelt | regions.csv/青岛市/上级=山东 | YB-REFERENCE
the parent of a city cleared | regions.csv/350200/上级= | YB-CELL
the parent of a prefecture cleared | regions.csv/653100/上级= | YB-CELL
the level of a province misspelt | regions.csv/山东省/级别=省 | YB-NAME
a region’s code copied | regions.csv/青岛市/代码=370100 | YB-DUPLICATE
no check in a waiver | waivers.csv/YB-PARAMETER/检查=无 | YB-WAIVER
a waiver of a misspelt rule | waivers.csv/YB-GAP/规则=SH-EMP-Hl、SH-EMP-H4 | YB-WAIVER
a merged age, so that the row meets all other tiers | refund.csv/JN-RET-H5/年龄= | YB-OVERLAP
a merged scope, so that the row meets two others, each of which says its part | transfer-balance.csv/GD-BAL-1/转移范围= | YB-OVERLAP
a merged scope between rows of several stages | transfer-stages.csv/JS-TO-3/转移范围= | YB-OVERLAP
a header misspelt | refund.csv//参保身份=参保身分 | YB-HEADER
a header with its unit | refund.csv//金额=金额（元） | YB-HEADER
a header cleared | refund.csv//年龄= | YB-HEADER
a header given twice | refund.csv//截止=起始 | YB-HEADER
a required header under another name | sources.csv//编号=序号 | YB-HEADER
an age beyond every life | facts.csv/age/最大=1300 | YB-CELL
a share above the whole | terms.csv/HJHQ-TERM-OS-2/数值=800% | YB-CELL
a statement agreed with that names no rule | statements.csv/ST-0-23/规则= | YB-CELL
a weekday other than the remark says | holidays.csv/2026-05-09/起=2026-05-10 | YB-HOLIDAY
an id like no other, named by one cell | refund.csv/JIANGSU-RET-G1/编号=JIANGSU-RET-1G | YB-REFERENCE
a letter lost of the place in an id | refund.csv/HF-RET-D1/编号=F-RET-D1 | YB-REFERENCE
another number in an id that many cells name | refund.csv/NAT-RES-1/编号=NAT-RES-2 | YB-REFERENCE
the id of the next row, so that its own is lost | transfer-stages.csv/JS-TI-1/编号=JS-TI-2 | YB-DUPLICATE
the id of the row before | refund.csv/SD-RET-2/编号=SD-RET-1 | YB-DUPLICATE
the code of another province | regions.csv/510000/代码=610000 | YB-DUPLICATE
an end before the start of a rule that others wait for | refund.csv/SD-EMP-2/截止=2020-01-01 | YB-DATES
a wrong figure, and a word misspelt in another sheet | refund.csv/XM-RET-1/金额=1100 ;; guides.csv/NAT-GD-BAL-5/渠道=电活 | YB-MISQUOTED refund.csv/XM-RET-1/金额, YB-NAME guides.csv/NAT-GD-BAL-5/渠道
a wrong figure, and ages that overlap in another place | refund.csv/SH-RET-1/金额=1780 ;; refund.csv/BJ-RET-2/年龄=60岁及以上 | YB-OVERLAP refund.csv/BJ-RET-2/年龄, YB-MISQUOTED refund.csv/SH-RET-1/金额
a place misspelt in a case, and a damaged date elsewhere | transfer.cases.csv/CASE-TR-1/转入地=太源 ;; refund.csv/BJ-EMP-5/起始=Sep-22 | YB-CELL refund.csv/BJ-EMP-5/起始, YB-NAME transfer.cases.csv/CASE-TR-1/转入地
dates of retirement left out between two rows | requirements.csv/SZ-REQ-LIFE-2024/退休日期=2024-01-01至2024-11-30 | YB-HOLE
ditto for an id | refund.csv/XM-RET-1/编号=同上 | YB-CELL
ditto for an explanation | refund.csv/XM-RET-1/说明=同上 | YB-CELL
ditto marks for sources | refund.csv/XM-RET-1/依据=〃 | YB-CELL
a rule under a city of another province, which a case names | refund.csv/JC-RET-1/地区=晋城市 | YB-CASE
a rule under a city that sounds alike | refund.csv/FUSHUN-RET-1/地区=抚州市 | YB-CASE
a requirement under another city | requirements.csv/WUHAN-REQ-LIFE-F/地区=无锡市 | YB-HOLE
a way to do something under another city | guides.csv/QD-GD-SHARE-1/地区=济南市 | YB-CASE
a case under another city | refund.cases.csv/CASE-GS-12/地区=晋城 | YB-CASE
an age left out between two tiers that is waived, and that a case has | refund.csv/SNXA-EMP-H2/年龄=42至50岁 | YB-CASE
a year left out between two requirements, which a case has | requirements.csv/GD-REQ-LIFE-0/退休日期=早于2029-01-01 | YB-HOLE
split evidence marked on one side only | refund.csv/SNXA-RET-H1/采用= | YB-OVERLAP
split evidence marked on the other side only | refund.csv/SNXA-RET-H2/采用= | YB-OVERLAP
split evidence of which one side is but a claim | refund.csv/SNXA-RET-H2/采用=未采用 | YB-DISPUTE refund.csv/SNXA-RET-H1/采用
a start a hundred years early | refund.csv/SHENYANG-RET-1/起始=1924-01-01 | YB-OVERLAP
a rule under another city, where it fills a gap that is waived | refund.csv/KAIF-RET-1/地区=洛阳市 | YB-WAIVER
a figure of another province, which fills six gaps that are waived | parameters.csv/湖南省/地区=湖北省 | YB-PARAMETER
a rule with a waived gap under another city | refund.csv/FUZ-RET-H1/地区=抚州市 | YB-HOLE
a fact called as another one, whose name the sheets go on using | facts.csv/gapMonths/名称=年龄 | YB-DUPLICATE
a fact called as one that stands below it | facts.csv/age/名称=中断缴费月数 | YB-DUPLICATE
a yes-or-no fact called as a number | facts.csv/fullYears/名称=年龄 | YB-DUPLICATE
a number as money | facts.csv/age/类型=金额 | YB-CELL
ditto for steps | guides.csv/NAT-GD-BAL-1/步骤=同上 | YB-CELL
a stage under another province, which has none of its own | transfer-stages.csv/HN-TI-2/地区=河南省 | YB-HOLE
a tier under a province that sounds alike, where it meets another rule | refund.csv/SD-RET-2/地区=山西省 | YB-OVERLAP
a rule under another city, where it is like the one there | refund.csv/QIQIHAR-RET-1/地区=南京市 | YB-OVERLAP
a rule under another city, where it meets one, and which a case misses | refund.csv/BY-RET-1/地区=白城市 | YB-OVERLAP
a rule of the nation under one city | waiting.csv/NAT-WAIT-R3/地区=无锡市 | YB-GAP
a charge under another city | deductions.csv/BJ-DED-1/地区=南京市 | YB-CASE
a limit of the nation of which very many cases know | transfer-stages.csv/NAT-TO-1/时限=100 | YB-MISQUOTED
the unit of a limit of the nation | transfer-stages.csv/NAT-TO-1/时限单位=天 | YB-MISQUOTED
what starts a clock of the nation | transfer-stages.csv/NAT-TO-1/起算=参保登记 | YB-CASE
what becomes of the balance everywhere | transfer-balance.csv/NAT-BAL-1/处理=没有余额 | YB-CASE
a conclusion cleared that several cases know | waiting.csv/NAT-WAIT-1/可补缴= | YB-CASE
a charge for others than those it is taken from | deductions.csv/BJ-DED-1/参保身份=在职 | YB-CASE
a charge that ends a year early | deductions.csv/JN-DED-1/截止=2022-12-31 | YB-CASE
a yes that no other row says, turned to no | waiting.csv/FJ-WAIT-R2/延长参保期内参保=否 | YB-OVERLAP
one part of what is credited taken for the other | refund.csv/WF-EMP-H2/组成=本人缴费 | YB-OVERLAP
a status by which a row meets one and leaves out two kinds of people | refund.csv/HARBIN-EMP-H1/参保身份=退休 | YB-OVERLAP
a nature cleared, so that guidance answers | refund.csv/NAT-RET-G1/性质= | YB-HOLE
a nature cleared that says which year no row has to say | refund.csv/SC-RET-G1/性质= | YB-HOLE
a standing cleared, so that a claim of machines answers | refund.csv/HEB-RET-C2/采用= | YB-SOURCE
a letter lost of a place, which leaves one that ends other ids | refund.csv/JC-RET-1/编号=C-RET-1 | YB-REFERENCE
a kind of change filled in where a row is for all | transfer-stages.csv/JS-TI-2/转换险种=不换 | YB-HOLE
another kind of account, and a word misspelt elsewhere | refund.csv/NANJING-EMP-1/个人账户模式=单建统筹 ;; guides.csv/NAT-GD-BAL-5/渠道=电活 | YB-GAP refund.csv/NANJING-EMP-1/个人账户模式, YB-NAME guides.csv/NAT-GD-BAL-5/渠道
a merged date and another case of transfer | transfer-stages.csv/JS-TI-2/转入地参保日期= ;; transfer-balance.csv/GD-BAL-3/转移情形=一般情形 | YB-OVERLAP transfer-stages.csv/JS-TI-2/转入地参保日期, YB-OVERLAP transfer-balance.csv/GD-BAL-3/转移情形
a range that leaves people out, and a case under another status | refund.csv/GUIQDN-RET-H1/参保身份=在职 ;; refund.cases.csv/CASE-PANJIN-1/参保身份=在职 | YB-GAP refund.csv/GUIQDN-RET-H1/参保身份, YB-CASE refund.cases.csv/CASE-PANJIN-1/参保身份
a rule of a unit of its own under its province, which its remark names | refund.csv/GSZ-RET-1/地区=甘肃省 | YB-CASE
a rule of the nation that goes by rules above it | transfer-balance.csv/NAT-BAL-1/处理=从上级 | YB-SHADOW
an option misspelt where the rest of its row has it | facts.csv/participant/选项=employed=在职、retied=退休、flexible=灵活就业、resident=城乡居民 | YB-NAME
a saying that lacks one of its two values | facts.csv/retirementRegistered/条件说法=是=办好了退休手续 | YB-CELL
digits exchanged in a figure that a rule’s words name | parameters.csv/湖南省/数值=3765 | ?YB-PARAMETER
a figure of another place, which no rule there needs | parameters.csv/湖南省/地区=长沙市 | ?YB-PARAMETER
a rule whose words name a figure, under another province | refund.csv/HUN-RET-G1/地区=湖北省 | ?YB-PARAMETER
an end a month too early, which a case has | refund.csv/HF-RET-H1/截止=2022-11-30 | YB-CASE
an end a year too early, before its rule begins for certain | refund.csv/HF-RET-H1/截止=2021-12-31 | YB-CASE
months that two cases know, and that words name among others | waiting.csv/NAT-WAIT-2/等待最多=3 | YB-CASE
the id of a rule of the past below it, so that its own is lost | refund.csv/HF-RET-1/编号=HF-RET-H1 | YB-DUPLICATE
the id of the rule that the row disputes | refund.csv/HF-RET-D1/编号=HF-RET-1 | YB-DUPLICATE
another kind of people in an id that a waiver names | refund.csv/SJZ-RET-1/编号=SJZ-EMP-1 | YB-REFERENCE
a base of a year to come, beside its start | refund.csv/SNJ-RET-1/基数年份=2031 | YB-CELL
a most below the least, which the words say | waiting.csv/WH-WAIT-7/等待最多=3 | YB-CELL
a page that rules of two sheets rest on as if a machine had written it | sources.csv/bb-2024-08-06/权威=机写 | YB-SOURCE
an official page as if a machine had written it | sources.csv/sz-2023-04-06/权威=机写 | YB-SOURCE
the ages of two tiers exchanged, which their own words have otherwise | refund.csv/BJ-RET-1/年龄=70岁及以上 ;; refund.csv/BJ-RET-2/年龄=不满70周岁 | YB-MISQUOTED, ?YB-MISQUOTED refund.csv/BJ-RET-2/年龄
a rule of retirees for employees too, though it asks for their retirement | refund.csv/TONGHUA-RET-1/参保身份=在职、退休 | YB-BLANK
the same where cases know it | refund.csv/HUN-RET-1/参保身份=在职、退休 | YB-BLANK
a rule of retirees for the self-insured too, whom the nation has a rule for | refund.csv/XM-RET-1/参保身份=灵活就业、退休 | YB-BLANK
a rule of employees for retirees | refund.csv/GS-EMP-1/参保身份=退休 | YB-HOLE
an item of the row above, under its own English | requirements.csv/SH-REQ-CI-BALANCE/项目=参保类型 | YB-OVERLAP
the name of a holiday filled down to a day worked for another | holidays.csv/2026-09-20/名称=端午节 | ?YB-HOLIDAY
New Year called as another holiday | holidays.csv/2026-01-01/名称=中秋节 | YB-HOLIDAY
the id of a charge of another city, so that its own is lost | deductions.csv/BJ-DED-1/编号=CHANGCHUN-DED-1 | YB-DUPLICATE
the English of a benefit filled down | benefits.csv/account-to-bank/英文名=reimbursement | YB-DUPLICATE
what is told of a fact filled down | facts.csv/primaryCare/条件说法=是=已经办了门诊慢特病待遇、否=没有办门诊慢特病待遇 | YB-DUPLICATE
what is asked of a fact filled down | facts.csv/age/问题=您现在是哪一种参保人：单位职工、退休人员、自己交费的灵活就业人员，还是城乡居民？ | YB-DUPLICATE
a waiver of another check than its rules need | waivers.csv/YB-PARAMETER/检查=YB-GAP | YB-WAIVER
the rules of another waiver, of another check | waivers.csv/YB-PARAMETER/规则=SH-EMP-H1、SH-EMP-H4 | YB-WAIVER
the English of a holiday filled down | holidays.csv/2026-09-25/英文名=National Day | ?YB-TRANSLATION
the start of a holiday filled down | holidays.csv/2026-05-01/起=2026-04-04 | YB-HOLIDAY
an end filled down before its start | holidays.csv/2026-01-04/止=2026-01-03 | YB-DATES
digits exchanged in a greatest rate, whose words say the least one | coverage.csv/ALXA-COV-PT/最高比例=05% | YB-CELL
a value filled down beside no bound and no unit | terms.csv/NAT-TERM-OS-CHANNEL/数值=2 | YB-CELL
a day of a source a year early, which begins a rule that a case knows | sources.csv/heb-2023-02-13/发布日期=2022-02-13 | YB-DATES
the id of another benefit | benefits.csv/family-sharing/编号=lifelong-benefit | YB-DUPLICATE
the name of another benefit | benefits.csv/refund/名称=个人账户划入银行账户 | YB-DUPLICATE
a base year other than the words have | refund.csv/HUN-RET-G1/基数年份=2022 | ?YB-MISQUOTED
an amount a bit off | refund.csv/BJ-RET-2/金额=112 | YB-MISQUOTED
years that are none | requirements.csv/WUHAN-REQ-LIFE-M/须满足条件=0年及以上 | ?YB-MISQUOTED
a most that is nothing | terms.csv/FS-TERM-TD-CAP-1/数值=0 | ?YB-MISQUOTED
benefits that begin a month late | waiting.csv/NAT-WAIT-1/待遇开始=缴费次月 | ?YB-MISQUOTED
a clock that starts before the letter has come | transfer-stages.csv/FZ-TO-1/起算=受理 | ?YB-MISQUOTED
a start of the year after its end | holidays.csv/2026-10-01/起=2027-10-01 | YB-DATES
the id of the last row of a series of letters | coverage.csv/ALXA-COV-PD/编号=ALXA-COV-PT | YB-DUPLICATE
the id of a benefit that the next row is called | benefits.csv/refund/编号=family-sharing | YB-DUPLICATE
a condition lost in the lower of two ages | refund.csv/BJ-RET-1/个人账户模式= | YB-GAP
a condition lost in the higher of two ages | refund.csv/SH-RET-2/退休手续已办= | YB-GAP
a condition turned round in one of two ages | refund.csv/BJ-RET-1/退休手续已办=否 | YB-GAP
a condition lost in one age of three that were | refund.csv/BJ-EMP-3/个人账户模式= | YB-GAP
a condition lost in one of two ages that were | refund.csv/NANJING-EMP-H2/个人账户模式= | YB-GAP
a start lost in one of two ages | refund.csv/SD-RET-2/起始= | YB-GAP
other people than those of all rows called so | refund.csv/JN-RET-1/参保身份=灵活就业 | YB-HOLE
other people than those of the row's twin | requirements.csv/CQ-REQ-LIFE-PLACE-2024/参保身份=城乡居民 | YB-GAP
digits exchanged in a charge whose words give its parts | deductions.csv/JN-DED-1/金额=81 | YB-CASE
a part of a charge for the whole | deductions.csv/JN-DED-1/金额=8 | YB-CASE
a charge of nothing, though its words give it | deductions.csv/XM-DED-1/金额=0 | YB-MISQUOTED
an amount that neither its words nor a case give | refund.csv/JINGZ-RET-1/金额=72 | YB-CASE
a time limit that neither its words nor a case give | transfer-stages.csv/FZ-FR-1/时限=15 | YB-CASE
a time limit of no time, though the words give one | transfer-stages.csv/FZ-TI-2/时限=即时 | YB-CASE
a time limit where the words leave it to the region above | transfer-stages.csv/FZ-TO-2/时限=8 | YB-MISQUOTED
a waiting that the words have shorter, beside other months | waiting.csv/JS-WAIT-1/等待最多=6 | YB-CASE
the months missed for those of waiting | waiting.csv/WX-WAIT-3/等待最少=3 | YB-CASE
the months missed for the most of waiting | waiting.csv/WH-WAIT-4/等待最多=3 | YB-CELL
a least waiting lost that the words give | waiting.csv/NAT-WAIT-R5/合计不少于= | YB-CASE
a row of its own where the words leave it to the region above | waiting.csv/SH-WAIT-2/方式=按本行 | YB-CASE
years required without their bound | requirements.csv/BJ-REQ-LIFE-M/须满足条件=25年 | YB-CASE
no years required, though the words give them | requirements.csv/WUHAN-REQ-LIFE-F/须满足条件=0年及以上 | YB-MISQUOTED
another fact than the one that the item names | requirements.csv/BJ-REQ-LIFE-F/须满足事实=本地实际缴费年限 | YB-CASE
an amount of a case that the words of its rule give to others | refund.cases.csv/CASE-JINGZ-1/划入=30.00 | YB-CASE
a presumption of other people, which hundreds of cases know | facts.csv/retirementRegistered/推定适用=在职 | YB-CASE
people left out of a presumption | facts.csv/accountMode/推定适用=退休 | YB-CASE
a presumption turned round | facts.csv/stillPaying/默认推定=是 | YB-CASE
an end centuries ahead, beside a rule that begins for sure later than its row | requirements.csv/CD-REQ-LIFE-PLACE-2024/截止=2324-02-29 | YB-OVERLAP
a percent sign lost, which its words have | terms.csv/SC-TERM-TD-RATE/数值=70 | YB-CELL
a unit that lost its period, which its words and its English have | terms.csv/FS-TERM-TD-DED/单位=元 | ?YB-TRANSLATION
days off that end a day early, over which cases count | holidays.csv/2026-10-01/止=2026-10-06 | YB-HOLIDAY
the name of a holiday mistyped, which its year then lacks | holidays.csv/2026-06-19/名称=端五节 | YB-HOLIDAY
a charge that begins in another century, and cases that are charged | deductions.csv/XM-DED-1/起始=2203-01-01 | YB-START
a base that needs the waiver of its figure no more | refund.csv/SCCD-RET-1/基数=本人养老金 | YB-MISQUOTED
a base of which no figure is on record | refund.csv/ALS-EMP-1/基数=当地平均养老金 | YB-MISQUOTED
a row for others too, whose own row then leaves them out | refund.csv/SUZHOU-RET-H1/参保身份=在职、退休 | YB-BLANK
a blank 参保身份 that meets two rows and leaves others out | refund.csv/FUZ-FLEX-H2/参保身份= | YB-OVERLAP
a condition that keeps a row from going on where the one before it ends | refund.csv/SH-RET-1/退休手续已办=否 | YB-GAP
a start months late, as its words and cases say | refund.csv/QD-RET-1/起始=2024-10-01 | YB-HOLE
a start days late, as its words and a case say | requirements.csv/NAT-REQ-FS-WHERE-3/起始=2026-01-19 | YB-GAP
month and day of a start exchanged, as its words and a case say | terms.csv/SH-TERM-CI-4/起始=2019-12-10 | YB-GAP
a unit without its year, which words and English have | terms.csv/HUA-TERM-TD-CAP-2/单位=元 | ?YB-TRANSLATION
no way to reckon it, where the words say that nothing is credited | refund.csv/NINGBO-FLEX-1/方式=不可计算 | YB-CASE
nothing credited, where the words say that it cannot be reckoned | refund.csv/GDGZ-RET-H1/方式=不划入 | YB-CASE
other people than all rows of such ids, beside a total of theirs | refund.csv/QD-EMP-H4/参保身份=灵活就业 | YB-GAP
other people than all rows of such ids, whom a dispute misses | refund.csv/DALIAN-RET-1/参保身份=灵活就业 | YB-HOLE
another account than the row that follows in time | refund.csv/SHENYANG-RET-H1/个人账户模式=单建统筹 | YB-GAP
ids of two tiers that changed places, which disputes name | refund.csv/BJ-RET-1/编号=BJ-RET-2 ;; refund.csv/BJ-RET-2/编号=BJ-RET-1 | YB-DISPUTE
ids of two tiers that changed places, which cases name | refund.csv/SH-EMP-H3/编号=SH-EMP-H4 ;; refund.csv/SH-EMP-H4/编号=SH-EMP-H3 | YB-CASE
ids of a rule and of its past that changed places | refund.csv/BAICHENG-RET-1/编号=BAICHENG-RET-H1 ;; refund.csv/BAICHENG-RET-H1/编号=BAICHENG-RET-1 | YB-CASE
an amount of a year by the month, where words have its share by the month | refund.csv/SH-RET-1/周期=每月 | YB-MISQUOTED
an amount of a month by the year, which is far from those around it | refund.csv/ANSHAN-RET-1/周期=每年 | YB-MISQUOTED
a yes for a no, which no other row says | refund.csv/SZ-RET-1/退休后仍缴费=是 | YB-CASE
a dispute of another rule of the place | refund.csv/BJ-RET-D1/质疑=BJ-RET-H1 | YB-CASE
an age of 原文 that the condition and 说明 have otherwise | refund.csv/BJ-RET-1/原文=60岁以下 | ?YB-MISQUOTED
the other side of an age in 原文 | refund.csv/BJ-RET-1/原文=70岁以上 | ?YB-MISQUOTED
ages of 原文 that touch those of the condition | refund.csv/SH-EMP-H3/原文=25至34岁 | ?YB-MISQUOTED
an end a year late, before a start that is not known to the day | refund.csv/ZHENGZ-RET-H1/截止=2023-12-31 | YB-OVERLAP
an end lost, which the tiers beside it have | refund.csv/SH-EMP-H3/截止= | YB-OVERLAP
a start lost, which its words have | refund.csv/SD-EMP-2/起始= | YB-CASE
a start of a charge lost, which its words have | deductions.csv/JN-DED-2/起始= | YB-CASE
a charge that begins later than what it is taken off | deductions.csv/XM-DED-1/起始=2023-11-01 | YB-CASE
a method without an amount, which the words have | deductions.csv/GDGZ-DED-1/方式=不详 | YB-UNUSED-CELL
a method without an amount, over a credit | refund.csv/BJ-RET-1/方式=不可计算 | YB-UNUSED-CELL
a least amount under 封顶 | refund.csv/QD-RET-H1/保底= ;; refund.csv/QD-RET-H1/封顶=80 | YB-MISQUOTED refund.csv/QD-RET-H1/封顶
a base year lost, which the words have, where its figure is waived | refund.csv/BAICHENG-RET-1/基数年份= | YB-PARAMETER
a base year lost from a claim | refund.csv/HEB-RET-C1/基数年份= | ?YB-MISQUOTED
an end of a month mistyped, which a case then misses | refund.csv/GDGZ-RET-H1/截止=2022-11-03 | YB-CASE
a start lost, which all rules of the place have | refund.csv/JXP-RET-1/起始= | YB-CASE
a charge on other people, whose net is then known | deductions.csv/GDGZ-DED-1/参保身份=在职 | YB-CASE
a method without the amount and the period that it has | deductions.csv/NINGBO-DED-1/方式=不详 | YB-UNUSED-CELL
a method without an amount that the words have in parts | deductions.csv/JN-DED-1/方式=不详 | YB-UNUSED-CELL
nothing credited, where the words say what is | refund.csv/YT-RET-H1/方式=不划入 | YB-CASE
nothing credited, where the words say that the rules above hold | refund.csv/WF-EMP-1/方式=不划入 | YB-CASE
no way to reckon a part, on which other parts rest | refund.csv/QD-EMP-H2/方式=不可计算 | YB-CASE
a stage that both its end and its start gainsay | transfer-stages.csv/NAT-TI-1/环节=转出 | YB-CELL
the words of another fact’s options | facts.csv/planTier/条件说法=pooled-with-account=有个人账户、pooled-only=没有个人账户 | YB-CELL
the options of another fact | facts.csv/planTier/选项=pooled-with-account=统账结合、pooled-only=单建统筹 | YB-CELL
the English options of another fact | facts.csv/planTier/英文选项=pooled-with-account=with a personal account、pooled-only=pooled fund only | YB-NAME
for whom something is presumed, where nothing is | facts.csv/planTier/推定适用=在职、退休 | YB-CELL
a city under another province, for whose rules rows of the city wait | regions.csv/370200/上级=浙江省 | YB-REFERENCE
a city directly under the nation | regions.csv/430100/上级=全国 | YB-REFERENCE
a digit of a number lost, of which the words have a month as well | terms.csv/NAT-TERM-FS-PILOT/数值=1 | ?YB-MISQUOTED
a start a year too early, as its words say | transfer-balance.csv/XA-BAL-1/起始=2022-02-06 | ?YB-MISQUOTED
a start after its end, which its words say | transfer-balance.csv/XA-BAL-1/起始=2024-02-06 | YB-DATES
a start a year late after a row whose words say its end | transfer-balance.csv/XA-BAL-4/起始=2024-04-01 | ?YB-HOLE
a year of a figure beside a remark of another one | parameters.csv/湖南省/年份=2022 | ?YB-PARAMETER
a check that one rule is not waived from, by its own reason | waivers.csv/QHXN-RET-1/检查=YB-GAP | YB-WAIVER
a rule in another place, whose letters are those of two places | waiting.csv/WH-WAIT-4/地区=福建省 | YB-GAP
a first enrolment that none is, beside the row for those that are none | waiting.csv/SH-WAIT-1/首次参保=否 | YB-OVERLAP
a yes for the no of a row, whose people then nobody answers | waiting.csv/NAT-WAIT-R3/集中参保期内参保=是 | YB-OVERLAP
the option of the row below | requirements.csv/NAT-REQ-OS-FILE-3/异地就医情形=其他临时外出 | YB-OVERLAP
a no for a yes, by which two rows are for the same people | transfer-scope.csv/NAT-SCO-3/原参保已停保=否 | YB-OVERLAP
a choice of two options that became that of the row below | transfer-scope.csv/NAT-SCO-1/转移情形=异地安置退休 | YB-OVERLAP
a least waiting cleared beside the most | waiting.csv/WH-WAIT-7/等待最少= | YB-CASE
a figure a column too far to the right | waiting.csv/NAT-WAIT-R1/等待最多= ;; waiting.csv/NAT-WAIT-R1/每断一年加=0 | YB-CASE
both figures of waiting those of the months missed | waiting.csv/WH-WAIT-4/等待最少=3 ;; waiting.csv/WH-WAIT-4/等待最多=3 | YB-CASE
what a repaired year takes off, cleared, which the words and the row below have | waiting.csv/NAT-WAIT-R4/每修复一年减= | YB-CASE
what a year missed adds, cleared, which the row above has | waiting.csv/NAT-WAIT-R5/每断一年加= | YB-CASE
an effect unlike that of the row for the other sex | requirements.csv/BJ-REQ-LIFE-M/效果=降低 | YB-OUTLIER
a start unlike that of all rows with the same words | transfer-stages.csv/HN-TO-2/起算=参保登记 | YB-CASE
options left out of what is required | requirements.csv/NAT-REQ-TD-ILL/须满足条件=高血压 | YB-CASE
what is required turned round | requirements.csv/NAT-REQ-TD-ILL/须满足条件=都没有 | YB-CASE
a condition filled down on a term that a case lists | terms.csv/HJHQ-TERM-OS-1/备案情况=没有办备案 | YB-CASE
a term for other people than the case that lists it | terms.csv/QZ-TERM-AB-REPORT/参保身份=城乡居民 | YB-CASE
a term in another province than the cases that list it | terms.csv/LS-TERM-AB-TIME/地区=广东省 | YB-CASE
a first enrolment asked of those who change schemes, for whom rows of three places wait | waiting.csv/NAT-WAIT-3/首次参保=是 | YB-HOLE
digits of the year of a start exchanged, by which cases of earlier days are answered | refund.csv/NAT-RES-1/起始=2012-01-01 | YB-CASE
a number of years of which the rows beside it leave one range | waiting.csv/FJ-WAIT-R4/断保年数=0 | YB-OVERLAP
another word than the one that the row’s own words say | transfer-scope.csv/XIZ-SCO-1/可否转移=可以 | YB-CASE
a claim adopted whose id has its year behind the letter | requirements.csv/HUN-REQ-LIFE-C-2027/采用= | YB-MISQUOTED
a fact that the condition beside it cannot be about, and the name of the row is | requirements.csv/WUHAN-REQ-LIFE-M/须满足事实=异地就医情形 | YB-CELL
a stage that both its end and its agency gainsay | transfer-stages.csv/ZJ-FA-2/环节=转出 | YB-CELL
a condition that no row for the same people has, on a rule that then answers perhaps | transfer-scope.csv/NAT-SCO-1/已在转入地参保下一年度=否 | YB-CASE
a condition that no row for the same people has, on a rule that then is not asked | waiting.csv/WH-WAIT-8/免等待期人员=是 | YB-HOLE
a start a few days after that of all rows of the same sources, before which nobody answers | transfer-scope.csv/NAT-SCO-8/起始=2021-12-10 | ?YB-START
a month left out between two requirements, in which the rule from above would answer | requirements.csv/ZJ-REQ-LIFE-0/退休日期=早于2021-06-01 | YB-HOLE
a part until a day on which the total still holds | refund.csv/NANJING-EMP-1/组成=本人缴费 ;; refund.csv/NANJING-EMP-1/起始=2022-12-01 | YB-COMPONENT
a part for everybody, where the retired have a total | refund.csv/BJ-EMP-1/参保身份= | YB-COMPONENT
a number to dial with two digits exchanged | guides.csv/NAT-GD-HOT-1/联系=12339 | ?YB-MISQUOTED
a number to dial as thousands | guides.csv/NAT-GD-HOT-1/联系=12,393 | ?YB-MISQUOTED
a number to dial mistyped beside its twins | guides.csv/XY-GD-HOT-C1/联系=0377-66237688 | ?YB-MISQUOTED
a number in a name, unlike the one to dial | guides.csv/NAT-GD-HOT-1/名称=12339 医保服务热线 | ?YB-MISQUOTED
days, which words count by their other name | terms.csv/QZ-TERM-AB-REPORT/数值=13 | ?YB-MISQUOTED
a year that is another in English | refund.csv/DALIAN-RET-1/英文说明=Since 2024 a fixed 80 yuan a month, also for those who retired as self-insured. | ?YB-TRANSLATION
a month that is another in English and in the row | refund.csv/QD-RET-1/说明=2024年7月起执行全省统一标准。 | ?YB-TRANSLATION
ten times what a claim says | refund.csv/HUN-RET-D2/金额=600 | ?YB-MISQUOTED
a number of a year to come | sources.csv/yt-wallet-2025/文号=烟医保发〔2052〕3号 | ?YB-DATES
a period that words have of another amount | refund.csv/XIANN-RET-1/周期=每月 | YB-MISQUOTED
a period left out that words have of another amount | refund.csv/GUIQN-RET-1/周期= | YB-MISQUOTED
a rate tenfold, beside the like of a city that says its own | refund.csv/FUZ-RET-H1/比例=45% | YB-OUTLIER
a day worked that its remark calls another | holidays.csv/2026-02-14/起=2026-02-15 | YB-HOLIDAY
a share as a fraction | terms.csv/FS-TERM-TD-RATE/数值=0.55 | YB-CELL
an alias of two options | facts.csv/participant/选项别名=employed=在职职工、职工、在职人员、上班；retired=退休人员、退休职工、退休工人、已退休、职工；flexible=灵活就业人员、灵活、自由职业、个体；resident=居民、居民医保、城乡居民医保、新农合 | YB-DUPLICATE
days off of several days arranged as work | holidays.csv/2026-04-04/安排=上班 | YB-HOLIDAY
a holiday’s name misspelt | holidays.csv/2026-09-20/名称=国庆结 | ?YB-TRANSLATION
an authority that all rules resting on it take for official | sources.csv/als-2022-11-09/权威=网络 | YB-CONFIDENCE
a least value above the greatest, and above what is presumed | facts.csv/repairedYears/最小=90 | YB-CELL
the id of the next row, which a case then misses | refund.csv/CHAOYANG-RET-1/编号=HULUDAO-RET-1 | YB-DUPLICATE
participants left blank in a row that keeps people out | waiting.csv/SH-WAIT-1/参保身份= | YB-HOLE
participants left blank beside a row that states them | waiting.csv/SH-WAIT-2/参保身份= | YB-HOLE
other participants of a row that defers | waiting.csv/JS-WAIT-2/参保身份=城乡居民 | YB-GAP
a list without those of whom a case knows no rule | transfer-scope.csv/NAT-SCO-1/转移情形=一般情形 | YB-CASE
participants without those whom cases of other sheets ask about | transfer-scope.csv/NAT-SCO-5/参保身份=在职 | YB-CASE
a change of scheme without which nobody can move | transfer-scope.csv/NAT-SCO-3/转换险种=不换 | YB-CASE
a balance of which the words say nearly another word | transfer-balance.csv/GD-BAL-3/处理=随转 | YB-CASE
an end after the one that its words say, where the next row begins | transfer-balance.csv/XA-BAL-1/截止=2023-04-30 | YB-OVERLAP
a start that no row beside it shares, behind an end that several do | terms.csv/NAT-TERM-FS-PAY-2/起始=2026-01-19 | ~YB-GAP
days off that end a day early, where only their end can be wrong | holidays.csv/2026-02-15/止=2026-02-22 | YB-HOLIDAY
a remark that calls a day worked in return a weekday | holidays.csv/2026-10-10/备注=星期三 | YB-HOLIDAY
a page taken for a machine’s whose publisher is none | sources.csv/luoyang-2022-07-19/权威=机写 | YB-SOURCE
the English of another place | statements.csv/ST-4-62/英文内容=Schools in Shanghai enrol their students together | ?YB-TRANSLATION
a number of the English that stands beside it already | statements.csv/ST-4-70/英文内容=Working people are credited their own 2% plus 0.8% to 2% from the employer | ?YB-TRANSLATION
a condition cleared of one of two rows parted by age | refund.csv/HI-RET-1/缴费年限已满= | YB-OVERLAP
a condition cleared of the other one | refund.csv/HI-RET-2/缴费年限已满= | YB-OVERLAP
a condition cleared that a third row states otherwise | refund.csv/TJ-RET-1/建国前老工人= | YB-OVERLAP
a condition cleared that the row’s own words name | refund.csv/TJ-RET-4/个人账户模式= | YB-OVERLAP
a customary condition cleared in a rule that ended | refund.csv/QD-EMP-H1/个人账户模式= | YB-GAP
a customary condition cleared in one of two that follow each other | refund.csv/HF-RET-H1/个人账户模式= | YB-GAP
a customary condition cleared in a province’s rule, where a city has its own | refund.csv/AH-EMP-1/个人账户模式= | YB-HOLE
a customary condition cleared in a row of which something is waived | refund.csv/SCZ-RET-1/个人账户模式= | ?YB-BLANK
组成 cleared in a row that a waiver stands beside | refund.csv/SH-EMP-2/组成= | YB-COMPONENT
组成 cleared in a row that hands up | refund.csv/WF-EMP-1/组成= | YB-HOLE
组成 of the other part, where the own one has ended | refund.csv/QHXN-EMP-2/组成=本人缴费 | YB-OVERLAP
组成 of the other part in one of two rows that are alike | refund.csv/WF-EMP-2/组成=本人缴费 | YB-OVERLAP
a period other than the words say beside a year of something else | refund.csv/HI-RET-2/周期=每年 | YB-MISQUOTED
a condition of one of two rows parted by age as a third row has it | refund.csv/ZHENGZ-FLEX-H2/个人账户模式=单建统筹 | YB-GAP
a pooling unit’s rule under the region around it | refund.csv/GXQZ-RET-1/地区=广西壮族自治区 | YB-CASE
four rows of workers filled down as retired | refund.csv/BJ-EMP-1/参保身份=退休 ;; refund.csv/BJ-EMP-2/参保身份=退休 ;; refund.csv/BJ-EMP-3/参保身份=退休 ;; refund.csv/BJ-EMP-4/参保身份=退休 | YB-COMPONENT
a start some time after the rows before it have ended together | refund.csv/HARBIN-EMP-1/起始=2023-03-01 | ~YB-GAP
a start in another year than the words and their English say | refund.csv/JINZHOU-RET-1/起始=2024 | ?YB-MISQUOTED
a greatest amount cleared that the words name | refund.csv/JN-RET-H5/封顶= | ?YB-MISQUOTED
another city in the words, not in their English | refund.csv/SUIHUA-RET-1/说明=伊春每月定额划入56元。 | ?YB-TRANSLATION
another city in the English, not in the words | refund.csv/SUIHUA-RET-1/英文说明=A fixed 56 yuan a month in Yichun. | ?YB-TRANSLATION
an English name that counts what the name does not | deductions.csv/GDGZ-DED-1/英文项目=long-term care, 5 yuan | ?YB-TRANSLATION
an English name that is that of something else | deductions.csv/GDGZ-DED-1/英文项目=long-term care insurance | ?YB-TRANSLATION
another start of benefits than the new year that its words say | waiting.csv/FJ-WAIT-R1/待遇开始=缴费次月 | ?YB-MISQUOTED
a start of benefits that its words say, left open | waiting.csv/SH-WAIT-1/待遇开始=未写明 | ?YB-MISQUOTED
a cap of both illnesses with one of its last digits mistyped | terms.csv/FS-TERM-TD-CAP-3/数值=504 | ?YB-MISQUOTED
no days, where words of small claims say how many | terms.csv/SUZ-TERM-OS-TIME/数值=0 | ?YB-MISQUOTED
points off, where nothing is taken off | terms.csv/LY-TERM-OS-1/数值=1 | ?YB-MISQUOTED
an English amount that is an age of its sentence | refund.csv/TJ-RET-2/英文说明=Retirees insured with an account get 70 yuan a month at 70 and over. | ?YB-TRANSLATION
working days in English words | transfer-stages.csv/NAT-TO-1/英文说明=After acceptance the old place has at most twelve working days to transfer you out and upload your record. | ?YB-TRANSLATION
a share of more than the whole | refund.csv/NAT-EMP-G4/说明=1998年起的全国要求：单位缴费的300%左右划入个人账户，具体比例由各地按年龄定，没有全国统一的数。 | ?YB-TRANSLATION
a year of five digits | terms.csv/NAT-TERM-FS-PILOT/说明=20240年12月起，跨省共济先在11个省的41个统筹区试点。 | ?YB-TRANSLATION
a day of a month | waiting.csv/FJ-WAIT-R1/英文说明=In Fujian those who enrol from September to December without a break are covered from 10 January. | ?YB-TRANSLATION
months that two cells and the English in words have otherwise | waiting.csv/AL-WAIT-C1/说明=一篇网络文章说阿拉善盟2025年居民未参保或断保的等待6个月，没有说每断一年另加。 | ?YB-TRANSLATION
a figure of a sentence whose English stands in two rows | statements.csv/ST-0-05/内容=返款比例各地一般在5%到3%之间 | ?YB-TRANSLATION
the year of a document that other rows name | statements.csv/ST-1-61/理由=与医保办发〔2012〕43号一致；它漏了一句：断缴期间的待遇也可以补上。 | ?YB-TRANSLATION
a rule’s id that lost its last digit | requirements.csv/SZ-REQ-LIFE-2024/编号=SZ-REQ-LIFE-202 | YB-REFERENCE
a source’s id that lost its last digit | sources.csv/sc-2023-05-31/编号=sc-2023-05-3 | YB-REFERENCE
a fact’s name that lost its last character | facts.csv/exemptGroup/名称=免等待期人 | YB-HEADER
a fact’s name misspelt that heads several columns | facts.csv/chengduChongqing/名称=成渝两地交费 | YB-HEADER
a city’s name that became its short form | regions.csv/420600/名称=襄阳 | YB-NAME
the only alias of a city cleared | regions.csv/370200/别名= | YB-NAME
a city with the name of its province | regions.csv/360200/名称=江西省 | YB-DUPLICATE
the level of a prefecture raised | regions.csv/513400/级别=省级 | YB-CELL
a city’s name that its alias does not begin | regions.csv/441400/名称=梅洲市 | ?YB-NAME
a holiday’s name with a wrong last character | holidays.csv/2026-09-25/名称=中秋接 | YB-HOLIDAY
a holiday’s name that lost a character | holidays.csv/2026-02-28/名称=春 | ?YB-TRANSLATION
days off that begin after they end, of a holiday on the first | holidays.csv/2026-05-01/起=2026-05-10 | YB-DATES
an expected figure’s rule of the same series, which another case has | eligibility.cases.csv/TD-FS-2/规定=FS-TERM-TD-CAP-1 | YB-CASE
an expected rule of the same series, of which no case would be left | eligibility.cases.csv/TD-HUA-2/规定=HUA-TERM-TD-CAP-1 | YB-CASE
another place in a case about a move within a province | transfer.cases.csv/CASE-TR-9/转入地=北京 | YB-CASE
another topic in a case about guides | guides.cases.csv/CASE-GD-12/主题=转移接续 | YB-CASE
a yes turned to no in a case with three cells off | refund.cases.csv/CASE-SZ-4/退休后仍缴费=否 | YB-CASE
a yes turned to no in a case, on which the rules that answer rest | transfer.cases.csv/CASE-TR-107/已在转入地参保下一年度=否 | YB-CASE
a yes turned to no in a case that no other case states so | transfer.cases.csv/CASE-TR-57/延长参保期内参保=否 | YB-CASE
a waiver of a rule that is not, whose like needs it | waivers.csv/XJWL-RET-2/规则=XJWL-RET-3 | YB-WAIVER
a rule of which something is waived, no longer adopted | refund.csv/QHXN-RET-1/采用=未采用 | YB-GAP
a no turned to yes, which fills the gap that is waived | requirements.csv/CQ-REQ-LIFE-ACTUAL/成渝两地缴费=是 | YB-WAIVER
an office’s page on a site of the government, lowered | sources.csv/suzhou-2023-03-13/权威=媒体 | YB-CONFIDENCE
a claim of two pages that machines wrote, adopted | deductions.csv/CQ-DED-1/采用= | YB-SOURCE
the source of a row that contradicts the rule | refund.csv/CQ-RET-1/依据=cq-2025-5pct | YB-SOURCE
an end of a period that is no day, between rows of other years | requirements.csv/SZ-REQ-LIFE-2024/退休日期=2024-01-01至2024-13-31 | YB-CELL
a province’s rule lifted to the nation | refund.csv/HEN-EMP-1/地区=全国 | YB-COMPONENT
a number to dial with a digit too many | guides.csv/SH-GD-HOT-1/联系=9622180 | ?YB-MISQUOTED
a name that lost its last character beside its like | guides.csv/NAT-GD-TR-2/名称=医保经办窗 | ?YB-TRANSLATION
a time limit where the words say there is none | transfer-stages.csv/NAT-FA-1/时限=2 | YB-CASE
what starts a clock, which the words have in other words | transfer-stages.csv/FZ-FR-1/起算=转入完成 | YB-CASE
a balance of which the words say the other thing in other words | transfer-balance.csv/GD-BAL-1/处理=随转 | YB-CASE
benefits that reach back where the words say they do not | waiting.csv/WX-WAIT-2/待遇追溯=是 | YB-CASE
a yes that is required, turned round, told by two cases | requirements.csv/NAT-REQ-RF-RET/须满足条件=否 | YB-CASE
a wait beside a start that the words have, of nothing at the least | waiting.csv/NAT-WAIT-1/等待最多=10 | YB-MISQUOTED
at most where the words have a share or more | terms.csv/NAT-TERM-TD-RATE/界限=至多 | ?YB-MISQUOTED
a unit without its last character | terms.csv/NAT-TERM-OS-CUT-1/单位=个百分 | ?YB-MISQUOTED
a share counted in yuan | terms.csv/SC-TERM-TD-RATE/单位=元 | ?YB-MISQUOTED
days from which a rule of two is for people, later | transfer-stages.csv/HN-FR-1/转入地参保日期=2025-10-07及以后 | YB-HOLE
a rule for people of whom no other row speaks, not passed down | requirements.csv/GD-REQ-LIFE-M/下级适用=否 | YB-HOLE
a term whose other end is its own place | terms.csv/CD-TERM-TR-MUTUAL/另一端=成都市 | YB-CELL
a claim of a page, adopted, that answers in place of rules | transfer-stages.csv/SX-TI-C1/采用=采用 | YB-MISQUOTED
an end a year later than the words say | refund.csv/GUIQDN-RET-H2/截止=2024-08-31 | YB-OVERLAP
a rule above that binds nobody any more | refund.csv/GUI-EMP-1/性质=草案 | YB-SHADOW
a yes turned to no in a claim that a case shows | refund.csv/SZ-RET-2/退休后仍缴费=否 | YB-CASE
a bare word by which a row meets two others | refund.csv/QD-EMP-H2/年龄=35周岁以下 | YB-OVERLAP
an end of another year than the words say to the month | refund.csv/HANGZHOU-RET-H1/截止=不早于2032-08-07 | ?YB-MISQUOTED
a row filled down for another city, whose words name the first | refund.csv/JIXI-RET-1/地区=鹤岗市 | YB-OVERLAP
本人缴费 turned to 单位缴费 against the words | refund.csv/BJ-EMP-1/组成=单位缴费 | YB-OVERLAP
不早于 turned to 不晚于 | refund.csv/XJWL-RET-1/截止=不晚于2022-12-31 | YB-CASE
an age in 原文 of a row of no age whose question is waived | refund.csv/TONGHUA-RET-1/原文=70岁以上 | ?YB-MISQUOTED refund.csv/TONGHUA-RET-1/年龄
every tier listed where some were | refund.csv/CQ-FLEX-2/医保档次=一档、二档、三档 | YB-OVERLAP
a city of the level of provinces put a level down | regions.csv/上海市/级别=地级 | YB-CELL
the id of another row in a waiver of two | waivers.csv/YB-GAP/规则=SH-EMP-H1、SH-EMP-H9 | YB-WAIVER
a year beside one that English calls afterwards | refund.csv/TS-RET-1/英文说明=Tianshui’s figure for 2022 is 85 yuan a month; whether it changed afterwards is not documented. | ?YB-TRANSLATION
a limit of its own where the words leave it to the nation | transfer-stages.csv/ZJ-TO-4/时限=5 | ?YB-MISQUOTED
a transfer done by itself, as if it were asked for | transfer-stages.csv/HN-TO-1/时限=即时 | ?YB-MISQUOTED
the usual time in place of the longest | terms.csv/SUZ-TERM-RB-TIME/数值=10 | ?YB-MISQUOTED
the months of another part of the words | waiting.csv/NAT-WAIT-R5/合计不少于=3 | YB-MISQUOTED
a source ten years before the day in its id | sources.csv/xm-2023-01-11-dnw/发布日期=2013-01-11 | ?YB-DATES
two digits of a year exchanged in one row of many | transfer-scope.csv/NAT-SCO-3/起始=2012-12-01 | ?YB-START
two digits of a year exchanged in one row of two | requirements.csv/BJ-REQ-LIFE-F/起始=2010-04-01 | ?YB-START
a month later than the only day of the words | requirements.csv/BJ-REQ-AB-OLD/起始=2022-10-01 | ?YB-MISQUOTED
a source renamed by two letters that cells go by | sources.csv/gz-withdraw/编号=gz-withdrawal | YB-REFERENCE
a number of its own words in another condition, by three cases of two sheets | waiting.csv/NAT-WAIT-3/连续参保年数=3年及以上 | YB-CASE
an option dropped, so that stages are missed | transfer-balance.csv/NAT-BAL-1/参保身份=在职 | YB-CASE
a term of another benefit than its id | terms.csv/CQ-TERM-LIFE-MUTUAL/待遇=refund | YB-CASE
the year of another row whose words name their own | requirements.csv/HUN-REQ-LIFE-C-2024/退休日期=2025-01-01至2025-12-31 | YB-CASE
an end ten days late where what follows begins with others | terms.csv/NAT-TERM-FS-PAY-1/截止=2026-01-18 | YB-OVERLAP
a rule of the nation given to a city, which nothing else contradicts | terms.csv/NAT-TERM-TR-SHORTER/地区=抚顺市 | ?YB-MISQUOTED
a guide of a province given to the nation | guides.csv/HI-GD-SHARE-1/地区=全国 | ?YB-MISQUOTED
a month of a start unlike all rows of its notice | transfer-stages.csv/NAT-FA-1/起始=2021-01-01 | ?YB-START
a start of years ahead, by cases that need not name it | requirements.csv/NAT-REQ-OS-PAID/起始=2027-01-01 | YB-START
a start unlike the rows of its notice in another sheet | terms.csv/GD-TERM-TR-YEARS/起始=2022-09-01 | ?YB-START
months that go neither with the words nor with the start | waiting.csv/WH-WAIT-6/等待最多=8 | YB-MISQUOTED
an item of other rows, by which somebody is left out | requirements.csv/GD-REQ-LIFE-0/项目=累计缴费年限的说法 | YB-TRANSLATION
an item filled down that two rows have already | requirements.csv/WUHAN-REQ-LIFE-LOCAL/项目=累计缴费年限 | YB-OVERLAP
an item of which the words say nothing | terms.csv/NAT-TERM-OS-ADMITTED/项目=回参保地看病 | YB-OVERLAP
two digits exchanged in the Chinese alone, by the rule it rests on | statements.csv/ST-1-45/理由=西安2023年2月6日到3月13日集中办理过；以后还办不办没有查到。全国没有明文，先问转出地。 | ?YB-TRANSLATION
another fact beside the options of its own, which the words speak of | requirements.csv/GZ-REQ-AB-1/须满足事实=退休手续已办 | YB-CELL
options filled down from a row about another fact | requirements.csv/BJ-REQ-AB-OLD/须满足条件=参保人去世 | YB-CELL
a requirement that reduces where all others block | requirements.csv/SZ-REQ-LIFE-2022/效果=降低 | ?YB-OUTLIER
a requirement that is met by falling short, its gap named behind | requirements.csv/CD-REQ-LIFE-YEARS/须满足条件=否 | ?YB-OUTLIER
a requirement met by falling short that two cases know | requirements.csv/NAT-REQ-LIFE-YEARS/须满足条件=否 | YB-OUTLIER
a year that is not twelve of its months | refund.csv/NINGBO-RET-H2/说明=2023年度70周岁及以上每月305元（全年3600元），这是扣长护险之前的数；2024年以后的数没有可靠依据。 | ?YB-TRANSLATION
a number that does not work out in its own sentence | statements.csv/ST-4-46/理由=135元减100元正好25元；满70岁就多返。 | ?YB-TRANSLATION
a requirement of one option turned to the other | requirements.csv/BJ-REQ-AB-OLD/须满足条件=2022年9月起划入 | YB-CASE
a requirement of a whole scheme turned round | requirements.csv/NAT-REQ-OS-PAID/须满足条件=否 | YB-CASE
a requirement turned round beside one whose people would do as well | requirements.csv/SH-REQ-CI-BALANCE/须满足条件=否 | YB-CASE
an option lost from a requirement | requirements.csv/NAT-REQ-FS-KIN-2024/须满足条件=父母、子女、兄弟姐妹、祖父母或外祖父母、孙子女或外孙子女 | YB-MISQUOTED
an option of a requirement in place of another | requirements.csv/NAT-REQ-OS-RATE/须满足条件=退休后异地安置、长期异地居住、转诊到外地 | YB-CASE
an age that both rows of the past have | refund.csv/HARBIN-EMP-H2/年龄=45岁及以上 | YB-OVERLAP
an id pasted over that of another place | refund.csv/SNAK-RET-1/编号=SNHZ-RET-1 | YB-DUPLICATE
a machine’s page for an official rule | deductions.csv/SUZHOU-DED-1/依据=suzhou-2025 | YB-SOURCE
a 从上级 row for nobody in particular | refund.csv/YT-RET-1/参保身份= | ?YB-BLANK
a 口径 cleared that the words have | refund.csv/CQ-RET-D2/口径= | ?YB-MISQUOTED
a start that the row’s own words have a year before, after a hole | refund.csv/QD-EMP-2/起始=2025-01-01 | ?YB-HOLE
an account mode cleared where all rows of the people have one | refund.csv/HI-RET-3/个人账户模式= | ?YB-BLANK
an account mode cleared beside a tier | refund.csv/SZ-RET-1/个人账户模式= | ?YB-BLANK
an account mode cleared in a past rate | refund.csv/FUZ-FLEX-H2/个人账户模式= | ?YB-BLANK
an account mode cleared in a row that gives nothing | refund.csv/LYG-FLEX-H1/个人账户模式= | ?YB-BLANK
a rate of a tenth, after words of a change | refund.csv/XJWL-RET-2/比例=0.2% | ?YB-MISQUOTED
a tier cleared that the row’s own words name | refund.csv/SZ-EMP-1/医保档次= | ?YB-BLANK
a tier cleared that the row’s own words name, of the self-insured | refund.csv/SZ-FLEX-1/医保档次= | ?YB-BLANK
a start with its digits mixed up, after the row’s own end | refund.csv/SCCD-RET-H1/起始=2105-06-01 | YB-DATES
a place like another one, beside words that name it | refund.csv/LZ-RET-1/地区=林州市 | YB-NAME
two digits of a source exchanged | refund.csv/SNWN-RET-1/依据=sn-2023-05-41 | YB-REFERENCE
the dates of the row above filled down over those of a claim | requirements.csv/HUN-REQ-LIFE-C-2024/退休日期=2023-01-01至2023-12-31 | YB-CASE
the figure of a claim ten times off, among two that its words have | refund.csv/GUIQDN-RET-D1/金额=10 | ?YB-MISQUOTED
the two figures of a change that a page claims added up | refund.csv/LZ-RET-C1/金额=210 | ?YB-MISQUOTED
a claimed figure doubled, called what is left after a charge | refund.csv/BJ-RET-D1/金额=200 | ?YB-MISQUOTED
two digits of a claimed figure exchanged | refund.csv/YN-RET-C1/金额=160 | ?YB-MISQUOTED
the figure of an example with its digits mixed up | refund.csv/SJZ-RET-D2/金额=56.16 | ?YB-MISQUOTED
a claimed amount of a year with its digits mixed up | refund.csv/SUZHOU-RET-C1/金额=1530 | ?YB-MISQUOTED
a claimed time limit short of a nought | transfer-stages.csv/LY-TO-C1/时限=2 | ?YB-MISQUOTED
a claimed balance short of a nought | requirements.csv/HF-REQ-CI-C/须满足条件=300元及以上 | ?YB-MISQUOTED
claimed years that are what two of its words leave | requirements.csv/ZS-REQ-LIFE-C/须满足条件=20年及以上 | ?YB-MISQUOTED
a limit that is the two of its words together, of which one may be chosen | terms.csv/FS-TERM-TD-CAP-3/数值=900 | ?YB-MISQUOTED
a claim of a procedure a year earlier than its words | coverage.csv/ALXA-COV-PD/起始=2022-08 | ?YB-MISQUOTED
the end of a claim a year later than its words | refund.csv/GDHY-RET-C1/截止=2025年12月 | ?YB-MISQUOTED
the start of a claim a month later than its words | refund.csv/NX-RET-C1/起始=2023-07-01 | ?YB-MISQUOTED
the end of a claim about one year in the next | waiting.csv/AL-WAIT-C1/截止=2026-12-31 | ?YB-MISQUOTED
the start of a claim about one year in the one before | terms.csv/AL-TERM-RB-FEE/起始=2024-01-01 | ?YB-MISQUOTED
an old rule that ends when its words have the new one | terms.csv/MM-TERM-OS-C1/截止=2023-12-31 | ?YB-MISQUOTED
whom a charge is taken from cleared | deductions.csv/BJ-DED-1/参保身份= | ?YB-BLANK
whom a charge is taken from cleared, beside cases of others | deductions.csv/CHANGCHUN-DED-1/参保身份= | YB-BLANK
a hotline of another office | guides.csv/NAT-GD-HOT-1/联系=12333 | ?YB-MISQUOTED
a hotline of other rows in a name | guides.csv/NAT-GD-BAL-5/英文名称=12333, the insurance hotline | ?YB-MISQUOTED
a hotline of other rows in steps that have the right one too | guides.csv/NAT-GD-BAL-5/步骤=拨打12333，外地拨参保地区号加12393；按提示验证身份，请工作人员查询 | ?YB-MISQUOTED
a hotline of other rows for a longer number | guides.csv/SH-GD-HOT-1/联系=12393 | ?YB-MISQUOTED
the English of the other direction | transfer-scope.csv/NAT-SCO-9/英文说明=The employee scheme can be changed for the resident scheme, once the old insurance is suspended. | ?YB-TRANSLATION
the words of the other direction | transfer-scope.csv/NAT-SCO-5/说明=居民医保可以转为职工医保，前提是原参保已经停保。 | ?YB-TRANSLATION
what to do, in the English of another scheme | transfer-scope.csv/NAT-SCO-7/英文怎么办=Apply once you are enrolled in the employee scheme of the new place. | ?YB-TRANSLATION
a list of papers of the row above, its English not | requirements.csv/NAT-REQ-OS-FILE-3/材料=医保码、身份证或社保卡；居住证，或个人承诺书 | ?YB-TRANSLATION
the English of a list of papers of the row above | requirements.csv/NAT-REQ-OS-FILE-2/英文材料=insurance code, identity card or social security card；front page and own page of the household register, or a written pledge | ?YB-TRANSLATION
the English question of another fact | facts.csv/designatedHospital/英文问题=Is the hospital elsewhere one that settles bills across provinces? The national platform lists them. | ?YB-TRANSLATION
what to do, in the English of the other scheme | transfer-scope.csv/NAT-SCO-5/英文怎么办=Apply once you are enrolled in the employee scheme of the new place. | ?YB-TRANSLATION
the English of a list of papers of a row farther up | requirements.csv/NAT-REQ-OS-FILE-3/英文材料=insurance code, identity card or social security card；front page and own page of the household register, or a written pledge | ?YB-TRANSLATION
an answer lost that the words list | requirements.csv/NAT-REQ-FS-KIN-2024/须满足条件=配偶、子女、兄弟姐妹、祖父母或外祖父母、孙子女或外孙子女 | ?YB-MISQUOTED
an answer more than the words list | requirements.csv/NAT-REQ-FS-KIN-2024/须满足条件=配偶、父母、子女、兄弟姐妹、祖父母或外祖父母、孙子女或外孙子女、配偶的父母 | YB-MISQUOTED
the last answer lost that the words list | requirements.csv/NAT-REQ-FS-KIN-2021/须满足条件=配偶、父母 | ?YB-MISQUOTED
an answer lost that all of the kind have | requirements.csv/NAT-REQ-OS-FILE-4/须满足条件=就医前已办 | ?YB-OUTLIER
the first answer lost that all of the kind have | requirements.csv/NAT-REQ-OS-FILE-5/须满足条件=出院结算前补办 | ?YB-OUTLIER
the English of a holiday that stands once | holidays.csv/2026-04-04/英文名=Dragon Boat Festival | ?YB-TRANSLATION
the English of a holiday that stands in several rows | holidays.csv/2026-05-01/英文名=National Day | ?YB-TRANSLATION
the number of a document with the digits of its year exchanged | sources.csv/nat-2021-14/文号=国办发〔2012〕14号 | ?YB-DATES
a number word of English, beside another one that is right | waiting.csv/WH-WAIT-4/英文说明=In Wuhan, with more than four months missing, self-insured people start afresh and wait six months. | ?YB-TRANSLATION
two options under each other's names | facts.csv/sex/选项=male=女、female=男 | YB-NAME
two options under each other's aliases | facts.csv/sex/选项别名=male=女性、女职工；female=男性、男职工 | YB-NAME
two options in each other's words | facts.csv/accountMode/条件说法=pooled-with-account=没有个人账户、pooled-only=有个人账户 | YB-NAME
two options under each other's English names, as their ids show | facts.csv/schemeChange/英文选项=none=no change、to-resident=from the resident to the employee scheme、to-employee=from the employee to the resident scheme | YB-NAME
two options exchanged that dozens of cases ask for | facts.csv/route/选项=intra-province=跨省、cross-province=省内 | YB-NAME
yes in the words of no | facts.csv/sharingConfirmed/条件说法=是=经办机构没有确认可以共济、否=经办机构确认过可以共济 | YB-NAME
yes in the English words of no | facts.csv/transferring/英文条件说法=是=who did not move their insurance after the break、否=who moved their insurance after the break | YB-NAME
a start a year early, which leaves a gap before its sibling | refund.csv/SD-RET-2/起始=2023-01-01 | YB-GAP
an end known only up to a year to come | refund.csv/LZ-RET-1/截止=不早于2032-12-31 | YB-MISQUOTED
a start known only up to a year to come | refund.csv/LZ-RET-1/起始=不晚于2032-04-11 | YB-MISQUOTED
a case of a day on which nobody knows | refund.cases.csv/CASE-GS-15/基准日=2026-06-01 | YB-CASE
a case that knows what its rule leaves open | refund.cases.csv/CASE-GS-5/结果=确定 | YB-CASE
an end known up to the year before | refund.csv/PL-RET-1/截止=不早于2022-12-31 | YB-CASE
an end of several cases known up to the year before | refund.csv/LZ-RET-1/截止=不早于2022-12-31 | YB-CASE
a start of the year after | refund.csv/HUN-RET-1/起始=2024-01-01 | YB-CASE
a tier that begins a year before its sibling | refund.csv/NINGBO-RET-H2/起始=2022-01-01 | YB-GAP
a tier in service that begins a year before its sibling | refund.csv/NINGBO-EMP-H2/起始=2022-01-01 | YB-GAP
a tier that begins a year before one that begins when others do | refund.csv/QUAN-EMP-H2/起始=2021-03-01 | YB-GAP
a rule of waiting that begins a year before all like it | waiting.csv/NAT-WAIT-R4/起始=2024-01-01 | YB-GAP
a first rule of waiting that begins a year before the others | waiting.csv/NAT-WAIT-1/起始=2020-12-01 | YB-GAP
a claim of a page that is adopted | refund.csv/SZ-RET-2/采用= | YB-MISQUOTED
a claim without conditions that is adopted | refund.csv/HHHT-RET-C1/采用= | YB-MISQUOTED
a claim of a requirement that is adopted | requirements.csv/JX-REQ-LIFE-C/采用= | YB-MISQUOTED
a claim that no case knows is adopted | refund.csv/WUXI-RET-C1/采用= | ?YB-MISQUOTED
a start a year before its notice | transfer-stages.csv/NAT-TI-1/起始=2020-12-01 | ?YB-START
an amount beside a gap of other people | refund.csv/SZ-RET-1/金额=215 ;; refund.csv/SZ-EMP-H2/年龄=46岁及以上 | YB-CASE refund.csv/SZ-RET-1/金额, YB-GAP refund.csv/SZ-EMP-H2/年龄
a case of a retiree beside rows in service that meet | refund.csv/BJ-EMP-3/年龄=35至45岁 ;; refund.cases.csv/CASE-BJ-1/划入=111 | YB-OVERLAP refund.csv/BJ-EMP-3/年龄, YB-CASE refund.cases.csv/CASE-BJ-1/划入
a case of a benefit beside another one without its English | benefits.csv/refund/英文说明= ;; eligibility.cases.csv/LIFE-BJ-F-20/判断=不可以 | YB-CELL benefits.csv/refund/英文说明, YB-CASE eligibility.cases.csv/LIFE-BJ-F-20/判断
a fact’s English unit that of another unit | facts.csv/accountBalance/英文单位=months | ?YB-TRANSLATION
a fact’s English unit without its period | facts.csv/contributionBase/英文单位=yuan | ?YB-TRANSLATION
a fact’s unit without its period | facts.csv/contributionBase/单位=元 | ?YB-TRANSLATION
a fact’s unit that of another, with few cells of it | facts.csv/actualYears/单位=月 | YB-CELL
a statement that names the next rule of the series | statements.csv/ST-1-15/规则=BJ-RET-2、BJ-DED-1 | ?YB-MISQUOTED
a statement on a line far from its neighbours’ | statements.csv/ST-1-04/行=91 | ?YB-OUTLIER
a dispute of a guide about something else | guides.csv/NAT-GD-TR-D1/质疑=NAT-GD-OFF-2 | ?YB-DISPUTE
a claim about another topic than its id | guides.csv/YN-GD-TR-C1/主题=查询余额 | ?YB-MISQUOTED
a claim about another benefit than its id | requirements.csv/NAT-REQ-OS-FILE-C1/待遇=family-sharing | ?YB-MISQUOTED
a guide at a counter by telephone | guides.csv/NAT-GD-OFF-2/渠道=电话 | ?YB-MISQUOTED
a dispute cleared that a case shows | guides.csv/NAT-GD-HOT-D1/质疑= | YB-CASE
a dispute cleared that no case shows | guides.csv/NAT-GD-OFF-D2/质疑= | ?YB-DISPUTE
a source’s id with digits exchanged | sources.csv/jx-hotline-2019/编号=jx-hotline-2109 | YB-REFERENCE
a source’s id with digits exchanged that one row names | sources.csv/guigy-2025/编号=guigy-2052 | YB-REFERENCE
a benefit’s English that of the next | benefits.csv/account-to-bank/英文说明=Buying designated commercial health insurance with the money in the account. | ?YB-TRANSLATION
a day worked in return under the English of the holiday before | holidays.csv/2026-10-10/英文名=Mid-Autumn Festival | ?YB-TRANSLATION
a waiver without a rule of which its reason speaks | waivers.csv/YB-PARAMETER/规则=SCZ-RET-1 | YB-WAIVER
a waiver with another rule in place of one of its reason | waivers.csv/YB-PARAMETER/规则=SCZ-RET-1、SZ-RET-1 | YB-WAIVER
a month’s average for the year’s amount | refund.csv/XIANN-RET-1/金额=70 | YB-MISQUOTED
the day of a case with digits exchanged | refund.cases.csv/CASE-SH-1/基准日=2062-11-21 | YB-CASE
the least rate not that of its words | coverage.csv/ALXA-COV-PT/最低比例=20% | ?YB-MISQUOTED
the greatest rate not that of its words | coverage.csv/ALXA-COV-PT/最高比例=80% | ?YB-MISQUOTED
an item a character off, which keeps out the rule above | requirements.csv/BJ-REQ-LIFE-M/项目=累计缴费年份 | YB-TRANSLATION
ages filled down from the tier above | refund.csv/FUZ-EMP-H2/年龄=40岁及以下 | YB-OVERLAP
a time within which somebody acts told as the least | terms.csv/QZ-TERM-AB-REPORT/界限=至少 | ?YB-MISQUOTED
a tier dropped beside a claim for its people | refund.csv/CQ-FLEX-2/医保档次=三档 | YB-HOLE
a waiver for another rule of the place, which needs none | waivers.csv/QUAN-RET-1/规则=QUAN-RET-H1 | YB-WAIVER
a document number of the year of its publication, not of its id | sources.csv/snxa-2022-62/文号=市政办发〔2023〕62号 | ?YB-DATES
ages of a claim filled down beside the range of its notice | refund.csv/CQ-FLEX-C2/年龄=不满35周岁 | ?YB-MISQUOTED
the header of the facts’ names another word | facts.csv//名称=甲 | YB-HEADER
`;

/** Unusual, but it can mean one thing only: the sheets stay as good as they were. */
const LEGAL_LINES = `
guides.csv/NAT-GD-BAL-5/联系==12393 ;; refund.csv/SH-RET-1/备注==缴费基数×2% ;; refund.csv/BJ-RET-2/备注==A1档 ;; refund.csv/BJ-RET-1/英文说明==A means the first tier.
terms.csv/SUZ-TERM-RB-TIME/说明=苏州：零星报销一般10个工作日，最多二十个工作日办好。 ;; terms.csv/QZ-TERM-AB-REPORT/单位=日 ;; terms.csv/SD-TERM-FS-MAX/单位=名 ;; refund.csv/SNAK-RET-1/说明=从2023年起每年公布，缴费满一年的划入90元。 ;; deductions.csv/CHANGCHUN-DED-1/说明=长期护理保险费每年定一次，现在是2.78元。 ;; waiting.csv/NAT-WAIT-R5/说明=等3个月，每断一年加1个月；合计不少于半年。
refund.csv/BJ-RET-1/年龄=69岁及以下 ;; refund.csv/BJ-RET-2/年龄=≥70
refund.csv/BJ-RET-1/年龄=未满70周岁 ;; refund.csv/BJ-RET-2/年龄=年满70周岁
refund.csv/BJ-RET-1/年龄=<70 ;; refund.csv/BJ-RET-2/年龄=>=70
refund.csv/BJ-RET-1/年龄=70岁以下（不含70岁） ;; refund.csv/BJ-RET-2/年龄=70岁以上（含70岁）
refund.csv/BJ-RET-1/年龄=不到70岁 ;; refund.csv/BJ-RET-2/年龄=七十岁以上
refund.csv/BJ-RET-1/年龄=70周岁以下(不含) ;; refund.csv/BJ-RET-2/年龄=70+
refund.csv/BJ-RET-1/年龄=小于70岁 ;; refund.csv/BJ-RET-2/年龄=大于等于70岁
refund.csv/BJ-RET-1/年龄=0-69岁 ;; refund.csv/BJ-RET-2/年龄=70-130岁
refund.csv/BJ-RET-1/年龄=0—69周岁 ;; refund.csv/BJ-RET-2/年龄=70岁起
refund.csv/BJ-RET-1/年龄=６９岁及以下 ;; refund.csv/BJ-RET-2/年龄=７０岁（及以上）
refund.csv/BJ-RET-1/年龄=70岁（不含）以下 ;; refund.csv/BJ-RET-2/年龄=70岁（含）以上
refund.csv/BJ-RET-1/年龄=不满七十周岁 ;; refund.csv/BJ-RET-2/年龄=已满70周岁
refund.csv/BJ-RET-1/年龄=不超过69岁 ;; refund.csv/BJ-RET-2/年龄=超过69岁
refund.csv/BJ-EMP-3/年龄=满35周岁不满45周岁
refund.csv/BJ-EMP-3/年龄=35岁（含）至45岁（不含）
refund.csv/BJ-RET-1/参保身份=退休人员
refund.csv/BJ-RET-1/参保身份=非（在职、灵活就业、城乡居民）
deductions.csv/XM-DED-1/参保身份=在职和退休
refund.csv/BJ-RET-1/地区=110000
refund.csv/QD-RET-H1/地区=山东省青岛市
refund.csv/LX-RET-1/地区=临夏州
refund.csv/BJ-RET-1/起始=2006年04月份
refund.csv/BJ-EMP-5/起始=44805
refund.csv/BJ-EMP-5/起始=2022-09-01 00:00:00
refund.csv/SH-RET-1/起始=2022年7月1日（含）前
refund.csv/SH-RET-1/起始=2022-07-01前（含）
refund.csv/SH-RET-1/起始=最迟2022年7月1日
refund.csv/BJ-RET-1/金额=人民币100元整
refund.csv/SH-RET-1/金额=￥ 1,680.00
refund.csv/SH-RET-1/金额=1，680元
refund.csv/BJ-EMP-1/比例=2.00％
refund.csv/AH-RET-1/下级适用=TRUE
refund.csv/SH-RET-1/周期=按年
refund.csv/BJ-RET-1/周期=每个月
refund.csv/BJ-EMP-1/基数=个人缴费基数
refund.csv/BJ-RET-1/依据=bj-2006-9；bj-2022-03-27,\\nbj-2025-04-28
transfer-stages.csv/JS-TO-2/转入地参保日期=2025年9月1日之前（不含） ;; transfer-stages.csv/JS-TO-5/转入地参保日期=2025年9月1日以后（含当日）
sources.csv/bj-order-158/发布日期=2005年6月6日
guides.csv/NAT-GD-BAL-1/名称=App ;; guides.csv/NAT-GD-BAL-1/英文名称=国家医保服务平台 (National Medical Insurance Platform)
guides.csv/NAT-GD-BAL-1/名称=12393 ;; guides.csv/NAT-GD-BAL-1/英文名称=12393
guides.csv/NAT-GD-BAL-1/名称=微信小程序WeChat Mini Program ;; guides.csv/NAT-GD-BAL-1/英文名称=WeChat (微信)
guides.csv/NAT-GD-BAL-1/步骤=App；12393；HIV ;; guides.csv/NAT-GD-BAL-1/英文步骤=Open the menu 服务—城市服务—社保—医疗保险—个人账户—余额查询；12393；HIV (艾滋病)
deductions.csv/XM-DED-1/项目=HIV ;; deductions.csv/XM-DED-1/英文项目=HIV (艾滋病病毒感染)
refund.csv//编号=ID ;; refund.csv//年龄= Age  ;; refund.csv//地区=地​区
refund.csv/BJ-RET-1/说明=https://ybj.beijing.gov.cn/zwgk/2022.html ;; refund.csv/BJ-RET-2/说明=service@ylbz.gov.cn ;; waiting.csv/NAT-WAIT-1/说明=www.nhsa.gov.cn/art/2021/12/1.html
refund.csv/BJ-RET-2/起始=自2006年4月1日起 ;; refund.csv/BJ-EMP-5/起始=2022年9月1日（含）以后 ;; refund.csv/SH-RET-H1/截止=截至2009年3月31日 ;; refund.csv/SH-RET-1/起始=2022年7月1日（含）前
refund.csv/BJ-RET-2/起始=2006年4月1日起施行 ;; refund.csv/SH-RET-H1/截止=2009年3月31日（含）前 ;; sources.csv/bj-order-158/发布日期=2005年内
refund.csv/BJ-RET-1/年龄=[0,70) ;; refund.csv/BJ-RET-2/年龄=70≤年龄 ;; refund.csv/BJ-EMP-1/比例=百分之二 ;; refund.csv/BJ-RET-1/周期=元/月 ;; refund.csv/XM-RET-1/个人账户模式=不限
refund.csv/JINGZ-RET-1/说明=比企业职工的78元少8元。 ;; refund.csv/SD-RET-2/说明=在职职工最高每月100元，退休的按年龄分档。 ;; refund.csv/SD-RET-1/说明=由每月80元上调20元。 ;; refund.csv/QHXN-RET-1/说明=按百分之二划入。
transfer-stages.csv/ZJ-FR-5/个人账户余额=超过1万元 ;; terms.csv/HJHQ-TERM-OS-4/数值=300,000 ;; refund.csv/SNXA-RET-H2/比例=31‰
transfer-stages.csv/JS-TO-2/转入地参保日期=截至2025年8月31日 ;; transfer-stages.csv/JS-TO-5/转入地参保日期=自2025年9月1日起
transfer-stages.csv/JS-TO-2/转入地参保日期=1900-01-01 - 2025-08-31 ;; transfer-stages.csv/JS-TO-5/转入地参保日期=2025年9月1日（含）后
sources.csv/lz-2025/发布日期=2026-11 ;; sources.csv/nat-2021-14/发布日期=2021 ;; sources.csv/bb-2024-08-06/发布日期=2024-08 ;; sources.csv/gs-2023-10-31/发布日期=不晚于2026-12
refund.cases.csv/CASE-BJ-1/年龄=70.00 ;; statements.csv/ST-0-23/行=20.00 ;; facts.csv/age/最大=130.0 ;; parameters.csv/湖南省/年份=2021.00 ;; transfer-stages.csv/NAT-TO-1/时限=10.00
facts.csv/participant/选项=employed=在职\\nretired=退休\\nflexible=灵活就业\\nresident=城乡居民 ;; requirements.csv/NAT-REQ-TD-ILL/慢病情况=高血压\\n糖尿病\\n高血压和糖尿病\\n都没有 ;; requirements.csv/NAT-REQ-TD-NODUP/慢病情况=高血压 糖尿病 高血压和糖尿病
refund.csv/BJ-RET-1/金额=100块 ;; refund.csv/BJ-RET-2/金额=RMB 110 ;; refund.csv/BJ-RET-2/年龄=70岁～ ;; refund.csv/AH-RET-1/下级适用=是的 ;; terms.csv/NAT-TERM-FS-W-MAX/数值=2,000
refund.csv/QHD-FLEX-2/说明=没有个人账户的（按6.5%缴费），不划入。 ;; requirements.csv/NAT-REQ-LIFE-TYPE/说明=参加城乡居民医保的不适用：这是职工医保的待遇。 ;; waiting.csv/WH-WAIT-7/英文说明=In Wuhan, those who do so after more than half a year wait 6 months. ;; terms.csv/HJHQ-TERM-OS-4/英文说明=At most 0.3 million yuan are paid. ;; terms.csv/MM-TERM-OS-C3/英文说明=A forum post gives the rule of 2022: other filing up to 12 months, from then on at least 6.
waiting.csv/WX-WAIT-1/说明=无锡灵活就业人员首次参保，第7个月起享受待遇。 ;; refund.csv/QD-EMP-H3/说明=合计2.2%，其中本人缴的2%另行。 ;; refund.csv/BJ-EMP-1/说明=个人缴费全部计入；单位缴费6.8%进统筹。 ;; refund.csv/BJ-EMP-1/英文说明=
terms.csv/SC-TERM-TD-RATE/说明=四川：个人自付30%。 ;; terms.csv/SUZ-TERM-OS-TIME/说明=苏州：一般10个工作日，特殊情况延长到20个工作日。
refund.csv/GDFS-RET-1/英文说明=In all 1,898.4 yuan a year. ;; refund.csv/JINGZ-RET-1/英文说明=70 yuan a month; last year it was 65, and employees get 2%.
refund.csv/CQ-FLEX-1/说明=重庆：一档的灵活就业人员没有个人账户，不划入。 ;; refund.csv/CQ-FLEX-1/英文说明=Chongqing: self-insured people of tier 1 have no personal account and are credited nothing.
terms.csv/CQ-TERM-LIFE-MUTUAL/说明=成渝两地年限合并计算，满20年的，在实缴时间最长地退休。 ;; requirements.csv/QD-REQ-LIFE-M-2025/说明=2025年底以前退休的男职工满25年即可；2026年起为30年。 ;; refund.csv/BJ-EMP-1/说明=基数乘0.02。
terms.csv/HJHQ-TERM-OS-4/数值=30万 ;; refund.csv/BJ-RET-1/起始=="2006-04-01" ;; refund.csv/BJ-RET-1/地区=="110000"
refund.csv/SZ-EMP-1/组成=本人缴费
refund.csv/WF-EMP-H2/说明=过渡期（2023年全年），不满45周岁的，单位那部分只划千分之五，加上本人的2%，合计2.5%。 ;; refund.csv/QD-EMP-H6/说明=过渡期，45周岁及以上的，单位缴费另划千分之五（改革前是1%），合计2.5%。 ;; terms.csv/HUA-TERM-TD-RATE/说明=淮安：过了300元起付线的部分报五成。 ;; terms.csv/FS-TERM-TD-RATE/说明=抚顺：在基层定点医院，100元起付线以上的报五成五。 ;; terms.csv/SC-TERM-TD-RATE/说明=四川：不设起付线，直接报七成，高血压一年200元封顶。 ;; terms.csv/NM-TERM-OS-VALID-2/说明=内蒙古：备案半年有效（180天），可以随时取消。
refund.csv/JN-RET-H5/说明=2023年底以前按本人月养老金的4%划入，90周岁及以上的最少90元，最多220元。 ;; refund.csv/WF-EMP-H1/说明=过渡期（2023年1月起），本人缴的2%进个人账户；以前最多50元。 ;; refund.csv/HARBIN-EMP-1/说明=执行全省的办法，2022年底以前是另一个数。
refund.csv/SUIHUA-RET-1/说明=省里定的数，每月定额划入56元。 ;; refund.csv/JINZHOU-RET-1/说明=沈阳以外的多数市，2023年起每月定额60元。 ;; refund.csv/JINZHOU-RET-1/英文说明=Since 2023 a fixed 60 yuan a month, as in most cities but Shenyang. ;; deductions.csv/GDGZ-DED-1/英文项目=charges (8.66 yuan) that are not named ;; deductions.csv/JN-DED-2/英文项目=care insurance
requirements.csv/SH-REQ-LIFE-YEARS-1/说明=上海男女都一样：累计（视作缴费年限也算在内）要多于15年。
refund.csv/JIXI-RET-1/英文说明=Fifty-five yuan a month in Jixi. ;; refund.csv/HEIHE-RET-1/说明=黑河每月定额划入58元8角8分。 ;; refund.csv/ENSHI-RET-1/说明=恩施每年划入1千2百元，平均每月100元。
waiting.csv/NAT-WAIT-R5/英文说明=After four years or more without insurance, three months plus one for each year missed; paid years shorten it, but not below six months. ;; waiting.csv/NAT-WAIT-R5/说明=连续断保4年及以上的，先等3个月，每断一年再加1个月；补缴后合计至少6个月。
terms.csv/SUZ-TERM-RB-TIME/说明=苏州：零星报销最多20个工作日，其中审核最多10个工作日。 ;; terms.csv/SUZ-TERM-RB-TIME/英文说明=Suzhou: at most 20 working days, of which 10 for the review.
transfer-stages.csv/FZ-TI-1/说明=省内转入受理当天办结。 ;; transfer-stages.csv/ZJ-TO-1/说明=浙江省内换地方参保的，系统归集，不用申请。 ;; transfer-stages.csv/HN-TO-2/说明=以前在省内多地参保的，向平台申请合并，平台自动转移。
requirements.csv/BJ-REQ-AB-OLD/说明=北京：2022年9月起划入的钱专款专用，不能支取；在那以前已经划入的钱还可以取。 ;; transfer-scope.csv/NAT-SCO-3/起始=2020-06-15 ;; transfer-scope.csv/NAT-SCO-3/说明=2020年6月起，换到别的统筹区就业或参保的，应当申请转移。 ;; transfer-scope.csv/NAT-SCO-3/英文说明=Since June 2020, whoever takes up work or insurance in another pooling area should apply.
guides.csv/HI-GD-SHARE-1/地区=海口市 ;; transfer-stages.csv/NAT-FA-1/起始=2021-03-15 ;; transfer-stages.csv/NAT-FA-1/说明=转入地收到钱、核对无误以后记入个人账户，2021年3月起如此；全国没有规定几天。 ;; transfer-stages.csv/NAT-FA-1/英文说明=The new place credits the money once it has received and checked it, since March 2021; no national limit.
requirements.csv/SZ-REQ-LIFE-2022/效果=降低 ;; requirements.csv/SZ-REQ-LIFE-2022/说明=按退休那时深圳的办法；年限不够的，报销比例低一些，请经办机构确认。
refund.csv/YT-RET-1/参保身份=不限 ;; refund.csv/HI-RET-3/个人账户模式=不限 ;; refund.csv/TAIZHOU-RET-1/个人账户模式=不限
refund.csv/SZ-EMP-1/医保档次=不限 ;; refund.csv/SZ-EMP-H1/说明=一档、二档都一样。 ;; refund.csv/XJWL-RET-2/说明=调整以后按平均养老金的百分之二定额。
refund.csv/YN-RET-C1/说明=一个机器写的网页说云南和昆明每月一百零六元，没有可靠依据。 ;; refund.csv/LZ-RET-C1/说明=一个网页说兰州2023年改为全年1440元，没有其他来源支持。 ;; refund.csv/HHHT-RET-C3/说明=另一个机器写的网页给了一个约数，没有来源。
refund.csv/NX-RET-C1/说明=几个机器写的网页说，宁夏从去年夏天起按全区2023年平均养老金的2.8%划入；多少元没有可靠的数。 ;; refund.csv/GDHY-RET-C1/截止=2024-12-31 ;; waiting.csv/AL-WAIT-C1/说明=一篇网络文章说阿拉善盟居民未参保或断保的等待3个月，没有说每断一年另加。
deductions.csv/SUZHOU-DED-1/参保身份=不限
guides.csv/JX-GD-HOT-1/步骤=江西各市拨打12345，转12393医保咨询 ;; guides.csv/JX-GD-HOT-1/英文步骤=In Jiangxi dial 12345 and ask for 12393 ;; guides.csv/NAT-GD-HOT-1/联系=12393、12345 ;; guides.csv/NAT-GD-HOT-1/步骤=拨打12393或12345咨询医保政策；人在外地的，加拨参保地区号 ;; guides.csv/NAT-GD-HOT-1/英文步骤=Dial 12393 or 12345 with questions about insurance；From elsewhere add the area code of the place where you are insured
requirements.csv/NAT-REQ-FS-KIN-2024/说明=配偶、父母、子女等近亲属都可以共济；配偶的父母、其他亲友不行。 ;; requirements.csv/NAT-REQ-FS-KIN-2024/英文说明=Spouse, parents, children and other close relatives count; parents-in-law and friends do not. ;; requirements.csv/NAT-REQ-FS-KIN-2021/说明=2024年12月8日以前，兄弟姐妹、配偶的父母、其他亲友都不行。 ;; requirements.csv/NAT-REQ-FS-KIN-2021/英文说明=Until 8 December 2024 brothers and sisters, parents-in-law and friends did not count.
holidays.csv/2026-04-04/英文名=Tomb-Sweeping Day ;; holidays.csv/2026-09-25/英文名=Moon Festival ;; holidays.csv/2026-05-01/英文名=May Day ;; holidays.csv/2026-05-09/英文名=May Day ;; holidays.csv/2026-06-19/英文名=Duanwu
sources.csv/nat-2021-14/文号=国办发〔2021〕14号、医保发〔2020〕14号 ;; sources.csv/bj-2022-03-27/文号=京医保发〔2020〕3号
refund.csv/SD-RET-2/截止=不早于2027-12-31
refund.csv/WUHAN-RET-1/说明=每月定额划入83元，有网页说是每月66元。
facts.csv/accountBalance/英文单位=RMB ;; facts.csv/contributionYears/英文单位=full years ;; facts.csv/gapMonths/英文单位=months in all
statements.csv/ST-1-64/行=15 ;; statements.csv/ST-1-15/内容=北京：70岁以下一百元，扣三元后97元 ;; statements.csv/ST-1-06/行=13至14
guides.csv/NAT-GD-OFF-2/渠道=窗口 ;; guides.csv/NAT-GD-OFF-2/名称=参保地医保服务大厅 ;; guides.csv/NAT-GD-HOT-D1/质疑=NAT-GD-HOT-1、NAT-GD-BAL-5 ;; guides.csv/BJ-GD-TR-1/渠道=手机应用
refund.csv/XIANN-RET-1/金额=70 ;; refund.csv/XIANN-RET-1/周期=每月 ;; refund.csv/XIANN-RET-1/说明=退休人员平均每月70元，一年划入840元。 ;; refund.cases.csv/CASE-SH-1/基准日=2026-11-12
coverage.csv/ALXA-COV-PT/说明=一个网页说，因病影响视力的可以报三到五成；为了美容的要自费。
refund.csv/CQ-FLEX-C2/年龄=35至44周岁 ;; refund.csv/CQ-FLEX-C2/原文=35岁到44岁
`;

/** `refund.csv/BJ-RET-1/年龄=不满70岁`, several separated by `;;`; a header has no row. */
function editsIn(text: string): readonly Edit[] {
  return text.split(' ;; ').map((edit): Edit => {
    const sign = edit.indexOf('=');
    const [file = '', row = '', header = ''] = edit.slice(0, sign).split('/');
    return [file, row, header, edit.slice(sign + 1).replaceAll('\\n', '\n')];
  });
}

const SEVERITIES: Readonly<Record<string, string>> = { '?': 'warning', '~': 'info' };

export const PLANTED: readonly Planted[] = LINES.trim()
  .split('\n')
  .map((line): Planted => {
    const [what = '', cells = '', found = ''] = line.split(' | ');
    const edits = editsIn(cells);
    const findings = found.split(', ').map((finding) => {
      const [told = '', place] = finding.split(' ');
      const code = told.replace(/^[?~]/u, '');
      const severity = SEVERITIES[told.slice(0, -code.length)] ?? 'error';
      const [file = '', row = '', header = ''] = place?.split('/') ?? edits[0] ?? [];
      return { severity, code, file, row, header };
    });
    return { what, edits, findings };
  });

export const LEGAL: readonly (readonly Edit[])[] = LEGAL_LINES.trim().split('\n').map(editsIn);
