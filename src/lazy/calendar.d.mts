export { calendarFile } from '../http/calendar.ts';
